-- Members may volunteer and be drawn by lot; alternates may step in; what a member needs is asked and kept private.
alter table innovation_council add column term_until date;

alter table council_juror add column alternate boolean not null default false;
alter table council_juror add column access_needs text not null default '' check (length(access_needs) <= 1000);
alter table council_juror add column expenses text not null default '' check (length(expenses) <= 1000);
alter table council_juror drop constraint council_juror_status_check;
alter table council_juror add constraint council_juror_status_check
    check (status in ('INVITED', 'SEATED', 'ALTERNATE', 'DECLINED', 'LEFT'));
drop index council_juror_one_seat;
create unique index council_juror_one_seat on council_juror (council_id, person_id) where status in ('SEATED', 'ALTERNATE');

alter table council_moment drop constraint council_moment_what_check;
alter table council_moment add constraint council_moment_what_check check (what ~ '^[A-Z_]{3,40}$');

-- How a council finds members beyond those it invites: applications to choose from, or volunteers to draw from.
create table council_recruitment (
    council_id        bigint primary key references innovation_council on delete cascade,
    way               text        not null check (way in ('APPLICATION', 'SORTITION')),
    text_en           text        not null check (length(text_en) between 1 and 4000),
    text_cy           text        not null check (length(text_cy) between 1 and 4000),
    opens_at          timestamptz not null,
    closes_at         timestamptz not null check (closes_at > opens_at),
    seats             integer     not null check (seats between 1 and 200),
    one_per_household boolean     not null
);

-- What the council wants to be like the population in, and how many seats each group has at least and at most.
create table council_stratum (
    id         bigint generated always as identity primary key,
    council_id bigint  not null references council_recruitment on delete cascade,
    position   integer not null check (position >= 1),
    key        text    not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    label_en   text    not null check (length(label_en) between 1 and 120),
    label_cy   text    not null check (length(label_cy) between 1 and 120),
    unique (council_id, key)
);
create table council_stratum_group (
    id         bigint generated always as identity primary key,
    stratum_id bigint  not null references council_stratum on delete cascade,
    position   integer not null check (position >= 1),
    key        text    not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    label_en   text    not null check (length(label_en) between 1 and 120),
    label_cy   text    not null check (length(label_cy) between 1 and 120),
    min_seats  integer not null check (min_seats >= 0),
    max_seats  integer not null check (max_seats >= min_seats),
    unique (stratum_id, key)
);

-- The pool number is drawn by lot when the first draw begins; before that there is none to be recognised by.
create table council_volunteer (
    id             bigint generated always as identity primary key,
    council_id     bigint      not null references council_recruitment on delete cascade,
    person_id      bigint references person,
    juror_id       bigint references council_juror on delete set null,
    pool_number    integer check (pool_number >= 1),
    home           text        not null default '' check (length(home) <= 200),
    why            text        not null default '' check (length(why) <= 2000),
    access_needs   text        not null default '' check (length(access_needs) <= 1000),
    expenses       text        not null default '' check (length(expenses) <= 1000),
    volunteered_at timestamptz not null,
    withdrawn_at   timestamptz,
    unique (council_id, person_id),
    unique (council_id, pool_number)
);
create index council_volunteer_person on council_volunteer (person_id);
create index council_volunteer_juror on council_volunteer (juror_id);
create table council_volunteer_group (
    volunteer_id bigint not null references council_volunteer on delete cascade,
    group_id     bigint not null references council_stratum_group on delete cascade,
    primary key (volunteer_id, group_id)
);
create index council_volunteer_group_group on council_volunteer_group (group_id);

-- The seed is chosen and its hash published before anybody knows the pool; the seed itself only with the result.
create table council_draw (
    id             bigint generated always as identity primary key,
    council_id     bigint      not null references council_recruitment on delete cascade,
    round          integer     not null check (round >= 1),
    state          text        not null check (state in ('COMMITTED', 'QUEUED', 'COMPUTING', 'UNMET', 'FAILED', 'DRAWN')),
    seed           text        not null check (length(seed) = 64),
    commitment     text        not null check (length(commitment) = 64),
    committed_at   timestamptz not null,
    seats          integer check (seats >= 1),
    candidates_csv text,
    quotas_csv     text,
    requested_at   timestamptz,
    beat_at        timestamptz,
    finished_at    timestamptz,
    panels         integer     not null default 0,
    levels         integer     not null default 0,
    smallest       double precision,
    gap            double precision,
    lottery        text,
    panel          integer[],
    unmet          text,
    unique (council_id, round),
    check (state = 'COMMITTED' or (candidates_csv is not null and quotas_csv is not null and seats is not null)),
    check ((state = 'DRAWN') = (panel is not null))
);
create index council_draw_waiting on council_draw (requested_at) where state in ('QUEUED', 'COMPUTING');
