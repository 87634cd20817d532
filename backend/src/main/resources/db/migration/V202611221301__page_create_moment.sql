-- What happened to an idea, in order, for its timeline: told by the events of all features, in their transactions.
create table page_moment (
    id          bigint generated always as identity primary key,
    idea_number bigint      not null references idea (number) on delete cascade,
    at          timestamptz not null,
    kind        text        not null check (kind ~ '^[A-Z_]{3,40}$'),
    version     int,
    other_idea  bigint,
    due         timestamptz,
    decision    text
);
create index page_moment_idea on page_moment (idea_number, at, id);
