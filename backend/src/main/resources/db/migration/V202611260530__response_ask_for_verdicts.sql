-- Whether an answer answers those who asked: one say per supporter and answer, and counts that tell nothing of the moment.
create table verdict (
    answer_id      bigint not null references answer,
    person_id      bigint not null references person,
    says           text   not null check (says in ('YES', 'PARTLY', 'NO')),
    reason         text check (length(reason) between 1 and 500),
    -- the version of the answer it was said of
    answer_version bigint not null check (answer_version > 0),
    -- of the counts; kept instead of the moment, which nobody needs
    turn           bigint not null,
    primary key (answer_id, person_id)
);
create index verdict_person on verdict (person_id);

-- shown_* is how things stood when the present turn began.
create table verdict_tally (
    answer_id    bigint  primary key references answer,
    yes          int     not null default 0 check (yes >= 0),
    partly       int     not null default 0 check (partly >= 0),
    no           int     not null default 0 check (no >= 0),
    shown_yes    int     not null default 0 check (shown_yes >= 0),
    shown_partly int     not null default 0 check (shown_partly >= 0),
    shown_no     int     not null default 0 check (shown_no >= 0),
    turn         bigint  not null,
    -- contested, or the time in which it could be is over
    decided      boolean not null default false
);
create index verdict_tally_undecided on verdict_tally (answer_id) where not decided;
