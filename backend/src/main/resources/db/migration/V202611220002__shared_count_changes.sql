-- Small tables are kept in memory by every process; this counter tells each of them when to read one again.
create table change_counter (
    name  text primary key,
    value bigint not null default 0
);
