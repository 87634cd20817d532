-- Saved searches, pushed notices, replies in a councillor's feed, mail that came back, and how far an event was spread.
create table saved_search (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person,
    -- the query of the list's address, written in one way
    query     text        not null check (length(query) between 1 and 1000),
    saved_at  timestamptz not null,
    unique (person_id, query)
);

create table push_subscription (
    id            bigint generated always as identity primary key,
    person_id     bigint      not null references person,
    endpoint      text        not null unique check (length(endpoint) <= 1000),
    p256dh        text        not null check (length(p256dh) <= 100),
    auth          text        not null check (length(auth) <= 40),
    subscribed_at timestamptz not null,
    -- since when there is something to read that this browser was not told of
    due_at        timestamptz,
    next_try_at   timestamptz,
    attempts      int         not null default 0 check (attempts >= 0),
    check (due_at is null or next_try_at is not null)
);
create index push_subscription_person on push_subscription (person_id);
create index push_subscription_due on push_subscription (next_try_at, id) where due_at is not null;

alter table feed_entry
    add column comment_id           bigint references comment,
    add column councillor_person_id bigint references person;
create index feed_entry_councillor on feed_entry (councillor_person_id, id desc) where councillor_person_id is not null;

create table mail_bounce (
    person_id      bigint      primary key references person,
    -- SHA-256: a new address begins anew
    address_digest text        not null check (length(address_digest) = 64),
    bounced_at     timestamptz not null
);

alter table mail
    drop constraint mail_state_check,
    drop constraint mail_check,
    add constraint mail_state_check
        check (state in ('DUE', 'SENDING', 'SENT', 'UNCERTAIN', 'GIVEN_UP', 'DROPPED', 'BOUNCED')),
    add constraint mail_settled check (
        (state in ('SENT', 'UNCERTAIN', 'GIVEN_UP', 'DROPPED', 'BOUNCED')) = (settled_at is not null));

alter table outbox
    add column started_at timestamptz,
    add column told       bigint not null default 0 check (told >= 0);
create index outbox_kind on outbox (kind, id desc);
