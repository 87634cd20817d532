-- What officers say to each other about the draft of an answer, until it is settled. Read at the desks alone.
create table draft_comment (
    id                   bigint generated always as identity primary key,
    duty_id              bigint      not null references duty,
    -- the second answer to a contested duty is drafted anew
    round                int         not null check (round in (1, 2)),
    field                text        check (length(field) between 1 and 60),
    text                 text        not null check (length(text) between 1 and 4000),
    written_at           timestamptz not null,
    author_person_id     bigint      references person,
    settled_at           timestamptz,
    settled_by_person_id bigint      references person,
    check (settled_at is not null or settled_by_person_id is null)
);
create index draft_comment_duty on draft_comment (duty_id, round, id);
create index draft_comment_author on draft_comment (author_person_id, id);
