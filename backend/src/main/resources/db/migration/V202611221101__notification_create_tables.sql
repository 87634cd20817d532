-- Who is told what: one row an event in its transaction, spread to people by a job, and each mail at most once.
create table outbox (
    id                bigint generated always as identity primary key,
    -- (thing, cause): an event that is told twice is one row
    cause_key         text        not null unique,
    kind              text        not null,
    idea_number       bigint      references idea,
    call_id           bigint      references call,
    -- what the kind needs to be told: a duty, an answer, a comment, a version of the text
    thing_id          bigint,
    -- the one person concerned, where there is one; and who did it and need not be told
    subject_person_id bigint      references person,
    actor_person_id   bigint      references person,
    due_at            timestamptz,
    detail            text check (length(detail) <= 60),
    occurred_at       timestamptz not null,
    created_at        timestamptz not null default now(),
    -- how far it was spread: the audience it is at, and the last person of it
    audience          smallint    not null default 0 check (audience >= 0),
    after_person_id   bigint      not null default 0,
    done_at           timestamptz
);
create index outbox_waiting on outbox (id) where done_at is null;

create table notice (
    id             bigint generated always as identity primary key,
    outbox_id      bigint      not null references outbox,
    person_id      bigint      not null references person,
    created_at     timestamptz not null,
    read_at        timestamptz,
    mail           text        not null check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
    digested       boolean     not null default false,
    unique (outbox_id, person_id)
);
create index notice_person on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_digest on notice (person_id, id) where mail = 'DIGEST' and not digested;

create table mail (
    id           bigint generated always as identity primary key,
    -- (person, cause): never twice
    cause_key    text        not null unique,
    person_id    bigint      not null references person,
    notice_ids   bigint[]    not null check (cardinality(notice_ids) > 0),
    digest       boolean     not null,
    -- lets its bearer stop these mails without signing in, and nothing else
    token        text        not null unique check (length(token) >= 32),
    state        text        not null default 'DUE' check (state in ('DUE', 'SENDING', 'SENT', 'UNCERTAIN', 'GIVEN_UP', 'DROPPED')),
    attempts     int         not null default 0 check (attempts >= 0),
    created_at   timestamptz not null,
    next_try_at  timestamptz not null,
    claimed_at   timestamptz,
    settled_at   timestamptz,
    last_error   text check (length(last_error) <= 200),
    check ((state in ('SENT', 'UNCERTAIN', 'GIVEN_UP', 'DROPPED')) = (settled_at is not null))
);
create index mail_due on mail (next_try_at, id) where state = 'DUE';
create index mail_sending on mail (claimed_at) where state = 'SENDING';
create index mail_person on mail (person_id);

create table mail_setting (
    person_id bigint primary key references person,
    cadence   text   not null check (cadence in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    changed_at timestamptz not null
);

create table follow (
    person_id   bigint      not null references person,
    kind        text        not null check (kind in ('IDEA', 'CALL', 'AREA', 'TOPIC', 'COUNCILLOR')),
    target_id   bigint      not null,
    -- by hand, or because they took part; by hand is never undone by itself
    by_hand     boolean     not null,
    followed_at timestamptz not null,
    primary key (person_id, kind, target_id)
);
create index follow_target on follow (kind, target_id, person_id);

-- What feeds say: public happenings only, and nobody's name.
create table feed_entry (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    idea_number bigint      not null references idea,
    call_id     bigint      not null,
    area_id     bigint,
    topic_id    bigint,
    happened_at timestamptz not null
);
create index feed_entry_newest on feed_entry (id desc);
create index feed_entry_idea on feed_entry (idea_number, id desc);
create index feed_entry_call on feed_entry (call_id, id desc);
