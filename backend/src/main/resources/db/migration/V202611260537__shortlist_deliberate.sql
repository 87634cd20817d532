-- A council asks authors and officers, and is answered in public; members note things for each other, and may dissent.
create table shortlist_question (
    id                    bigint generated always as identity primary key,
    council_id            bigint      not null,
    idea_number           bigint      not null,
    juror_id              bigint      not null references council_juror on delete cascade,
    asked_by_person_id    bigint references person,
    to_whom               text        not null check (to_whom in ('AUTHOR', 'OFFICERS')),
    text                  text        not null check (length(text) between 1 and 1000),
    language              text        not null check (language in ('en', 'cy')),
    asked_at              timestamptz not null,
    answer                text check (length(answer) between 1 and 4000),
    answer_language       text check (answer_language in ('en', 'cy')),
    answered_by_person_id bigint references person,
    answered_at           timestamptz,
    foreign key (council_id, idea_number) references shortlist_nomination on delete cascade,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answer_language is null))
);
create index shortlist_question_council on shortlist_question (council_id, id);
create index shortlist_question_answered_by on shortlist_question (answered_by_person_id);
create index shortlist_question_asked_by on shortlist_question (asked_by_person_id);

-- For the council alone; never for a member with an interest in the idea.
create table shortlist_note (
    id          bigint generated always as identity primary key,
    council_id  bigint      not null,
    idea_number bigint      not null,
    juror_id    bigint      not null references council_juror on delete cascade,
    by_person_id bigint references person,
    text        text        not null check (length(text) between 1 and 2000),
    language    text        not null check (language in ('en', 'cy')),
    written_at  timestamptz not null,
    foreign key (council_id, idea_number) references shortlist_nomination on delete cascade
);
create index shortlist_note_council on shortlist_note (council_id, id);
create index shortlist_note_by on shortlist_note (by_person_id);

create table shortlist_minority_report (
    juror_id   bigint primary key references council_juror on delete cascade,
    council_id bigint      not null references innovation_council on delete cascade,
    by_person_id bigint references person,
    text       text        not null check (length(text) between 1 and 4000),
    language   text        not null check (language in ('en', 'cy')),
    named      boolean     not null,
    written_at timestamptz not null
);
create index shortlist_minority_report_council on shortlist_minority_report (council_id);
create index shortlist_minority_report_by on shortlist_minority_report (by_person_id);
