-- What history that was brought in says of thresholds: when a number was reached there, and when what it brings came. No
-- clock runs here, and nothing is owed.
create table crossing_elsewhere (
    idea_number  bigint      not null references idea,
    consequence  text        not null check (consequence in ('ANSWER', 'HEARING', 'DEBATE')),
    source       text        not null check (length(source) between 1 and 60),
    supporters   integer     not null check (supporters > 0),
    reached_at   timestamptz not null,
    kept_at      timestamptz,
    -- from the one to the other, by this place's calendar
    working_days integer     check (working_days >= 0),
    primary key (idea_number, consequence),
    check ((kept_at is null) = (working_days is null))
);
create index crossing_elsewhere_source on crossing_elsewhere (source);
-- The longest wait first, for late answers as for those that are owed.
create index duty_clock on duty (coalesce(contested_at, started_at), id) where settled_at is null;
drop index duty_waiting;
