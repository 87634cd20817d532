-- What the platform an idea was imported from had recorded of it: its state there, a refusal with its reason, dates.
create table intake_record (
    source       text        not null check (length(source) between 1 and 60),
    source_id    text        not null check (length(source_id) between 1 and 100),
    idea_number  bigint      not null unique references idea (number) on delete cascade,
    -- as that platform calls it
    state        text        not null check (length(state) between 1 and 60),
    address      text check (length(address) between 1 and 500),
    refusal_code text check (length(refusal_code) between 1 and 60),
    refusal_text text check (length(refusal_text) between 1 and 20000),
    recorded_at  timestamptz not null,
    primary key (source, source_id),
    check (refusal_text is null or refusal_code is not null)
);

create table intake_fact (
    idea_number bigint      not null references intake_record (idea_number) on delete cascade,
    kind        text        not null check (kind in ('OPENED', 'REFUSED', 'CLOSED', 'ANSWER_THRESHOLD', 'ANSWERED',
                    'DEBATE_THRESHOLD', 'DEBATE_SCHEDULED', 'DEBATED')),
    at          timestamptz not null,
    address     text check (length(address) between 1 and 500),
    primary key (idea_number, kind)
);
