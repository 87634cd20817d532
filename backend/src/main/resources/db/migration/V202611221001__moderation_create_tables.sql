-- What people report, what moderators decide about it, and the two clocks of the law: notices and complaints.

-- One idea or comment that somebody reported: the unit of the queue, however many reports there are.
create table moderation_case (
    id                   bigint generated always as identity primary key,
    version              integer     not null default 1,
    idea_number          bigint      not null references idea (number),
    comment_id           bigint references comment (id),
    state                text        not null default 'WAITING' check (state in ('WAITING', 'CLAIMED', 'DECIDED')),
    urgent               boolean     not null default false,
    reports              integer     not null default 0 check (reports >= 0),
    waiting_since        timestamptz not null,
    claimed_by_person_id bigint references person (id),
    claimed_at           timestamptz,
    unique nulls not distinct (idea_number, comment_id),
    check (state = 'CLAIMED' or (claimed_by_person_id is null and claimed_at is null)),
    check (state <> 'CLAIMED' or claimed_at is not null)
);
create index moderation_case_queue on moderation_case (urgent desc, waiting_since, id) where state <> 'DECIDED';

create table report (
    id                 bigint generated always as identity primary key,
    case_id            bigint      not null references moderation_case (id),
    reporter_person_id bigint references person (id),
    -- of a visitor's words and contact: the same report sent twice counts once; says nothing about who it was
    fingerprint        text check (length(fingerprint) = 64),
    reason             text        not null check (reason ~ '^[a-zA-Z]{3,40}$'),
    text               text        not null default '' check (length(text) <= 4000),
    language           text        not null check (language in ('en', 'cy')),
    contact            text check (length(contact) between 3 and 200),
    reported_at        timestamptz not null,
    -- when a moderator decided about it; an open report keeps the case in the queue
    settled_at         timestamptz check (settled_at >= reported_at),
    source             text check (length(source) between 1 and 60),
    source_id          text check (length(source_id) between 1 and 100),
    unique (source, source_id),
    check ((source is null) = (source_id is null))
);
create index report_case on report (case_id, id);
create index report_reporter on report (reporter_person_id) where reporter_person_id is not null;
create unique index report_once_a_person on report (case_id, reporter_person_id)
    where settled_at is null and reporter_person_id is not null;
create unique index report_once_a_visitor on report (case_id, fingerprint)
    where settled_at is null and reporter_person_id is null and fingerprint is not null;

-- Every act of a moderator, for good. What was removed and why is public from here; who did it is not.
create table moderation_act (
    id                bigint generated always as identity primary key,
    action            text        not null check (action in
                          ('DISMISS', 'HIDE', 'RESTORE', 'SEAL', 'OPEN', 'RETURN', 'SUSPEND', 'UNSUSPEND')),
    idea_number       bigint references idea (number),
    comment_id        bigint references comment (id),
    reason            text check (reason ~ '^[a-zA-Z]{3,40}$'),
    public_note_en    text check (length(public_note_en) between 1 and 2000),
    public_note_cy    text check (length(public_note_cy) between 1 and 2000),
    to_author_en      text check (length(to_author_en) <= 4000),
    to_author_cy      text check (length(to_author_cy) <= 4000),
    suspended_until   timestamptz,
    author_person_id  bigint references person (id),
    by_person_id      bigint references person (id),
    decided_at        timestamptz not null,
    source            text check (length(source) between 1 and 60),
    source_id         text check (length(source_id) between 1 and 100),
    unique (source, source_id),
    check ((source is null) = (source_id is null)),
    check (action not in ('HIDE', 'SEAL', 'RETURN', 'SUSPEND') or reason is not null),
    check (action not in ('HIDE', 'SEAL', 'RESTORE', 'DISMISS', 'OPEN', 'RETURN') or idea_number is not null),
    check ((public_note_en is null) = (public_note_cy is null)),
    check ((to_author_en is null) = (to_author_cy is null))
);
create index moderation_act_target on moderation_act (idea_number, comment_id, id);
create index moderation_act_author on moderation_act (author_person_id, id desc) where author_person_id is not null;
create index moderation_act_removed on moderation_act (decided_at desc, id desc) where action = 'HIDE';

-- Append-only. The one thing that may change is that a person who leaves is forgotten, and what was said to them with it.
create function moderation_act_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.by_person_id is null or new.by_person_id = old.by_person_id)
        and (new.author_person_id is null or new.author_person_id = old.author_person_id)
        and (new.to_author_en = old.to_author_en or (new.author_person_id is null and new.to_author_en = ''))
            is not false
        and to_jsonb(new) - '{by_person_id,author_person_id,to_author_en,to_author_cy}'::text[]
            = to_jsonb(old) - '{by_person_id,author_person_id,to_author_en,to_author_cy}'::text[]
    then
        return new;
    end if;
    raise exception 'the moderation log is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger moderation_act_stays before update or delete on moderation_act
    for each row execute function moderation_act_stays();

-- The author's one request for a second pair of eyes.
create table appeal (
    id                        bigint generated always as identity primary key,
    version                   integer     not null default 1,
    act_id                    bigint      not null unique references moderation_act (id),
    by_person_id              bigint references person (id),
    first_moderator_person_id bigint references person (id),
    text                      text        not null check (length(text) <= 4000),
    language                  text        not null check (language in ('en', 'cy')),
    appealed_at               timestamptz not null,
    state                     text        not null default 'WAITING' check (state in ('WAITING', 'UPHELD', 'REJECTED')),
    decided_by_person_id      bigint references person (id),
    decided_at                timestamptz check (decided_at >= appealed_at),
    answer_en                 text check (length(answer_en) between 1 and 4000),
    answer_cy                 text check (length(answer_cy) between 1 and 4000),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'WAITING') = (answer_en is null)),
    check ((answer_en is null) = (answer_cy is null)),
    -- a second, different moderator
    check (decided_by_person_id <> first_moderator_person_id)
);
create index appeal_waiting on appeal (appealed_at, id) where state = 'WAITING';

create table suspension (
    id           bigint generated always as identity primary key,
    version      integer     not null default 1,
    person_id    bigint references person (id),
    act_id       bigint      not null references moderation_act (id),
    suspended_at timestamptz not null,
    until        timestamptz check (until > suspended_at),
    lifted_at    timestamptz check (lifted_at >= suspended_at)
);
create unique index suspension_one_a_person on suspension (person_id) where lifted_at is null and person_id is not null;
