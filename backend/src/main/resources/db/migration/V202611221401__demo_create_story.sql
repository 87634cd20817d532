-- Whether the demo's story was told to this database; one row at most.
create table demo_story (
    id      smallint primary key default 1 check (id = 1),
    told_at timestamptz not null
);
