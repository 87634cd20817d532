-- Proposals to join one idea into another: about two ideas, and nobody's name.
create table idea_joining (
    id             bigint generated always as identity primary key,
    version        integer     not null default 0,
    idea_number    bigint      not null references idea (number) on delete cascade,
    into_number    bigint      not null references idea (number) on delete cascade,
    state          text        not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK', 'LAPSED')),
    because        text check (because in ('ANOTHER_NEED', 'ANOTHER_PLACE', 'STANDS_ALONE', 'TOO_FAR_ON')),
    -- whoever wrote the other idea is not here: imported, or they left
    asks_moderator boolean     not null,
    proposed_at    timestamptz not null,
    answer_by      timestamptz not null,
    settled_at     timestamptz,
    check (idea_number <> into_number),
    check (answer_by > proposed_at),
    check ((state = 'PROPOSED') = (settled_at is null)),
    check ((state = 'DECLINED') = (because is not null))
);

-- one at a time
create unique index idea_joining_waits on idea_joining (idea_number) where state = 'PROPOSED';
create index idea_joining_asked on idea_joining (into_number, answer_by, id) where state = 'PROPOSED';
create index idea_joining_due on idea_joining (answer_by, id) where state = 'PROPOSED';
create index idea_joining_declined on idea_joining (idea_number, into_number) where state = 'DECLINED';
