-- One person's support for one idea, with the version of the text it was given to; and what a limited call lets a person give.
create table vote (
    idea_number  bigint      not null references idea (number),
    person_id    bigint      not null references person (id),
    idea_version integer     not null check (idea_version > 0),
    given_at     timestamptz not null,
    primary key (idea_number, person_id)
);
create index vote_person on vote (person_id, given_at desc, idea_number desc);

create table vote_allowance (
    call_id   bigint  not null,
    person_id bigint  not null references person (id),
    used      integer not null check (used >= 0),
    primary key (call_id, person_id)
);
