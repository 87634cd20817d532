-- Who does not want their support for a joined idea carried over: they are not asked again. Who was asked is kept nowhere.
create table vote_not_carried (
    person_id   bigint      not null references person (id),
    idea_number bigint      not null references idea (number) on delete cascade,
    at          timestamptz not null,
    primary key (person_id, idea_number)
);
