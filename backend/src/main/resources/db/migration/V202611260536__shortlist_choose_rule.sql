-- A council chooses one rule, room for kinds, areas and topics, and who scores what when ideas are many.
create table shortlist_rule (
    council_id    bigint primary key references innovation_council on delete cascade,
    rule          text    not null check (rule in ('MEAN', 'TRIMMED_MEAN', 'MEDIAN', 'BORDA')),
    scorers       integer check (scorers between 1 and 50),
    most_percent  integer not null default 100 check (most_percent between 1 and 100),
    reached_bound double precision,
    spread        integer,
    seed          bigint
);

create table shortlist_bound (
    council_id bigint  not null references shortlist_rule on delete cascade,
    position   integer not null check (position >= 1),
    label      text    not null check (label in ('KIND', 'AREA', 'TOPIC')),
    value      text    not null check (length(value) between 1 and 120),
    min_taken  integer not null check (min_taken >= 0),
    max_taken  integer not null check (max_taken >= min_taken),
    primary key (council_id, position),
    unique (council_id, label, value)
);

-- Drawn when the scoring opens. A juror without a row scores all ideas.
create table shortlist_assignment (
    juror_id    bigint not null references council_juror on delete cascade,
    council_id  bigint not null,
    idea_number bigint not null,
    primary key (juror_id, idea_number),
    foreign key (council_id, idea_number) references shortlist_nomination on delete cascade
);
create index shortlist_assignment_council on shortlist_assignment (council_id);
