-- Who answers for a service: the person accountable for it, beside those who work at its desk; kept by an administrator.
create table desk (
    service_id            bigint primary key references service,
    accountable_person_id bigint references person,
    version               bigint not null check (version > 0)
);
create index desk_accountable on desk (accountable_person_id);

-- When those who owe an answer are reminded, and how far up it goes. No row: as the program has it.
create table reminder_step (
    kind         text     primary key check (kind in ('SOON', 'NEAR', 'TODAY', 'LATE', 'VERY_LATE', 'SHAMEFULLY_LATE')),
    -- from the due date: before it negative
    working_days smallint not null check (working_days between -60 and 250),
    rank         smallint not null check (rank between 1 and 3),
    sent         boolean  not null
);
insert into change_counter (name) values ('reminder');
