-- What an idea's author says to the council's answer in public, and the councillors who made an idea their own.
create table answer_follow_up (
    answer_id           bigint      primary key references answer,
    version             bigint      not null default 1,
    author_person_id    bigint      not null references person,
    language            text        not null check (language in ('EN', 'CY')),
    text                text        not null check (length(text) between 1 and 2000),
    written_at          timestamptz not null,
    edited_at           timestamptz,
    hidden_at           timestamptz,
    hidden_by_person_id bigint      references person,
    hidden_reason_en    text check (length(hidden_reason_en) between 1 and 2000),
    hidden_reason_cy    text check (length(hidden_reason_cy) between 1 and 2000),
    -- never hidden without a public reason in both languages
    check (num_nulls(hidden_at, hidden_reason_en, hidden_reason_cy) in (0, 3))
);
create index answer_follow_up_author on answer_follow_up (author_person_id);

create table idea_adoption (
    idea_number bigint      not null references idea,
    person_id   bigint      not null references person,
    adopted_at  timestamptz not null,
    primary key (idea_number, person_id)
);
create index idea_adoption_person on idea_adoption (person_id, adopted_at desc, idea_number desc);
