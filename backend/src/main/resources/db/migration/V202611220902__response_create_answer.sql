-- The answer: drafted in private, published by a named person, corrected only as a version with a public reason.
create table answer_draft (
    duty_id             bigint      primary key references duty,
    version             bigint      not null default 1,
    content             jsonb       not null check (jsonb_typeof(content) = 'object'),
    ready               boolean     not null default false,
    edited_at           timestamptz not null,
    edited_by_person_id bigint      references person
);

create table duty_note (
    id               bigint generated always as identity primary key,
    duty_id          bigint      not null references duty,
    written_at       timestamptz not null,
    author_person_id bigint      references person,
    text             text        not null check (length(text) between 1 and 4000)
);
create index duty_note_duty on duty_note (duty_id, id);

create table answer (
    id                    bigint generated always as identity primary key,
    version               bigint      not null default 1,
    origin                text        not null check (origin in ('LIVE', 'IMPORTED')),
    idea_number           bigint      not null references idea,
    duty_id               bigint      references duty,
    round                 smallint    not null default 1 check (round between 1 and 2),
    decision              text        not null check (decision in
                            ('YES', 'IN_PART', 'ALREADY_HAPPENING', 'NOT_NOW', 'NO', 'NOT_OURS', 'NEEDS_MORE_WORK')),
    published_at          timestamptz not null,
    answered_by_person_id bigint      references person,
    -- an official act keeps the role it was done in, whatever becomes of the account
    role_title_en         text,
    role_title_cy         text,
    -- working days from the start of the clock (or of the second clock), without those on which it was paused
    working_days          int check (working_days >= 0),
    in_time               boolean,
    batch                 uuid,
    source                text,
    source_id             text,
    -- two people publishing at once: the second finds the place taken
    unique (duty_id, round),
    unique (source, source_id),
    check ((role_title_en is null) = (role_title_cy is null)),
    check (origin = 'IMPORTED' or num_nulls(duty_id, working_days, in_time) = 0)
);
create index answer_idea on answer (idea_number, published_at);
create index answer_published on answer (published_at desc, id desc);
create index answer_batch on answer (batch) where batch is not null;

create table answer_version (
    answer_id              bigint      not null references answer,
    version                bigint      not null check (version > 0),
    kind                   text        not null check (kind in ('FIRST', 'CORRECTION', 'TRANSLATION')),
    content                jsonb       not null check (content ? 'decision' and content ? 'reasons'),
    reason_en              text check (length(reason_en) between 1 and 2000),
    reason_cy              text check (length(reason_cy) between 1 and 2000),
    published_at           timestamptz not null,
    published_by_person_id bigint      references person,
    primary key (answer_id, version),
    check ((kind = 'CORRECTION') = (reason_en is not null)),
    check ((reason_en is null) = (reason_cy is null))
);
