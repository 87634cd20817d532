-- What is being asked and when: calls for ideas, their timetable, rules and evidence.
create table call (
    id             bigint generated always as identity primary key,
    slug           text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    stage          text    not null check (stage in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    open_door      boolean not null,
    name_en        text    not null check (length(name_en) between 1 and 120),
    name_cy        text    not null check (length(name_cy) between 1 and 120),
    question_en    text    not null check (length(question_en) between 1 and 300),
    question_cy    text    not null check (length(question_cy) between 1 and 300),
    summary_en     text    not null check (length(summary_en) between 1 and 1000),
    summary_cy     text    not null check (length(summary_cy) between 1 and 1000),
    fixed_en       text    not null check (length(fixed_en) between 1 and 3000),
    fixed_cy       text    not null check (length(fixed_cy) between 1 and 3000),
    open_en        text    not null check (length(open_en) between 1 and 3000),
    open_cy        text    not null check (length(open_cy) between 1 and 3000),
    who_decides_en text    not null check (length(who_decides_en) between 1 and 2000),
    who_decides_cy text    not null check (length(who_decides_cy) between 1 and 2000),
    who            text    not null check (who in ('ANYONE', 'RESIDENTS')),
    threshold      integer not null check (threshold between 1 and 1000000),
    answer_within_working_days integer not null check (answer_within_working_days between 1 and 250),
    supports_per_person        integer check (supports_per_person between 1 and 1000),
    counts_hidden  boolean not null,
    check_when     text    not null check (check_when in ('BEFORE', 'AFTER')),
    below_kind     text    not null check (below_kind in ('REVIEW_DATE', 'MAX_WAIT')),
    below_days     integer not null check (below_days between 1 and 1000),
    published_at   timestamptz,
    rules_changed_at timestamptz,
    version        bigint  not null default 0,
    -- counts hidden until a close that never comes would be hidden for ever
    check (not (open_door and counts_hidden)),
    check (not open_door or (stage = 'PUBLISHED' and below_kind = 'MAX_WAIT')),
    check ((stage = 'DRAFT') = (published_at is null))
);
create unique index call_one_open_door on call (open_door) where open_door;

create table call_phase (
    call_id   bigint      not null references call on delete cascade,
    phase     text        not null check (phase in
        ('SUBMIT', 'DISCUSS', 'VOTE', 'DESIGN', 'SHORTLIST', 'RESPOND', 'DELIVER', 'LEARN')),
    starts_at timestamptz not null,
    ends_at   timestamptz check (ends_at > starts_at),
    primary key (call_id, phase)
);

create table call_evidence (
    call_id  bigint  not null references call on delete cascade,
    position integer not null,
    title_en text    not null check (length(title_en) between 1 and 200),
    title_cy text    not null check (length(title_cy) between 1 and 200),
    url      text    not null check (url ~ '^https://' and length(url) <= 500),
    primary key (call_id, position)
);

-- No row: the whole place, every topic.
create table call_area (
    call_id bigint not null references call on delete cascade,
    area_id bigint not null references area,
    primary key (call_id, area_id)
);
create table call_topic (
    call_id  bigint not null references call on delete cascade,
    topic_id bigint not null references topic,
    primary key (call_id, topic_id)
);

-- What the timetable brought about, each once: the job that tells it may run twice, late, or in two processes.
create table call_moment (
    call_id     bigint      not null references call on delete cascade,
    moment      text        not null,
    occurred_at timestamptz not null,
    told_at     timestamptz not null default now(),
    primary key (call_id, moment)
);

insert into change_counter (name) values ('call');
