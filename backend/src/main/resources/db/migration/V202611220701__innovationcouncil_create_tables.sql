-- Who sits on a jury of residents, for which call, until when, and what its members declared.
create table innovation_council (
    id                bigint generated always as identity primary key,
    call_id           bigint      not null references call,
    slug              text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    stage             text        not null
        check (stage in ('CONVENED', 'SCORING', 'DELIBERATING', 'DECIDED', 'PUBLISHED', 'CANCELLED')),
    name_en           text        not null check (length(name_en) between 1 and 120),
    name_cy           text        not null check (length(name_cy) between 1 and 120),
    purpose_en        text        not null check (length(purpose_en) between 1 and 2000),
    purpose_cy        text        not null check (length(purpose_cy) between 1 and 2000),
    rule_en           text        not null check (length(rule_en) between 1 and 2000),
    rule_cy           text        not null check (length(rule_cy) between 1 and 2000),
    quorum            integer     not null check (quorum between 1 and 50),
    places            integer     not null check (places between 1 and 50),
    interests_by      timestamptz not null,
    scoring_opens_at  timestamptz not null check (scoring_opens_at >= interests_by),
    scoring_closes_at timestamptz not null check (scoring_closes_at > scoring_opens_at),
    deliberation_at   timestamptz not null check (deliberation_at >= scoring_closes_at),
    decision_at       timestamptz not null check (decision_at >= deliberation_at),
    publication_at    timestamptz not null check (publication_at >= decision_at),
    convened_at       timestamptz not null,
    scoring_opened_at timestamptz,
    scoring_closed_at timestamptz,
    decided_at        timestamptz,
    published_at      timestamptz,
    cancelled_at      timestamptz,
    cancel_reason_en  text check (length(cancel_reason_en) between 1 and 2000),
    cancel_reason_cy  text check (length(cancel_reason_cy) between 1 and 2000),
    version           bigint      not null default 0,
    check ((stage = 'CANCELLED') = (cancelled_at is not null)),
    check ((cancelled_at is null) = (cancel_reason_en is null) and (cancel_reason_en is null) = (cancel_reason_cy is null)),
    check (stage in ('CONVENED', 'CANCELLED') or scoring_opened_at is not null),
    check (stage in ('CONVENED', 'SCORING', 'CANCELLED') or scoring_closed_at is not null),
    check (stage not in ('DECIDED', 'PUBLISHED') or decided_at is not null),
    check ((stage = 'PUBLISHED') = (published_at is not null))
);
create index innovation_council_call on innovation_council (call_id);

-- The number under which scores are shown is drawn when the scoring closes; before that there is none to be recognised by.
create table council_juror (
    id            bigint generated always as identity primary key,
    council_id    bigint      not null references innovation_council on delete cascade,
    person_id     bigint      references person,
    invited_email text check (length(invited_email) between 3 and 254),
    code_hash     bytea unique,
    seat_en       text        not null check (length(seat_en) between 1 and 200),
    seat_cy       text        not null check (length(seat_cy) between 1 and 200),
    chair         boolean     not null default false,
    number        integer check (number between 1 and 200),
    named         boolean     not null default false,
    scores_named  boolean     not null default false,
    status        text        not null check (status in ('INVITED', 'SEATED', 'DECLINED', 'LEFT')),
    invited_at    timestamptz not null,
    seated_at     timestamptz,
    onboarded_at  timestamptz,
    left_at       timestamptz,
    version       bigint      not null default 0,
    check (named or not scores_named),
    check (status <> 'SEATED' or (seated_at is not null and code_hash is null and invited_email is null)),
    check ((status = 'LEFT') = (left_at is not null)),
    unique (council_id, number)
);
create unique index council_juror_one_seat on council_juror (council_id, person_id) where status = 'SEATED';
create unique index council_juror_one_chair on council_juror (council_id) where chair and status in ('INVITED', 'SEATED');
create index council_juror_person on council_juror (person_id);

-- No idea: an interest in general, which is made public but excludes from nothing.
create table council_interest (
    id          bigint generated always as identity primary key,
    juror_id    bigint      not null references council_juror on delete cascade,
    idea_number bigint      references idea (number),
    kind        text        not null check (kind in ('AUTHOR', 'FAMILY', 'MONEY', 'NEIGHBOUR', 'MEMBER', 'OTHER')),
    note        text        not null default '' check (length(note) <= 1000),
    by_clerk    boolean     not null,
    declared_at timestamptz not null,
    unique nulls not distinct (juror_id, idea_number, kind, by_clerk)
);

-- What happened, with its time: the minutes rest on it. Never changed.
create table council_moment (
    id          bigint generated always as identity primary key,
    council_id  bigint      not null references innovation_council on delete cascade,
    what        text        not null check (what in ('CONVENED', 'JUROR_SEATED', 'JUROR_LEFT', 'INTEREST_DECLARED',
        'TIMETABLE_CHANGED', 'SCORING_OPENED', 'SCORING_CLOSED', 'DECIDED', 'RECONSIDERED', 'PUBLISHED', 'CANCELLED')),
    occurred_at timestamptz not null,
    part        integer,
    whole       integer,
    until       timestamptz,
    reason_en   text check (length(reason_en) between 1 and 2000),
    reason_cy   text check (length(reason_cy) between 1 and 2000),
    check ((reason_en is null) = (reason_cy is null))
);
create index council_moment_council on council_moment (council_id, occurred_at, id);
