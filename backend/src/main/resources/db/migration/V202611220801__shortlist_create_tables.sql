-- What an innovation council judges by, what it judges, each juror's scores, and what was decided with which reasons.
create table shortlist_criterion (
    id          bigint generated always as identity primary key,
    council_id  bigint  not null references innovation_council on delete cascade,
    position    integer not null check (position >= 1),
    weight      integer not null check (weight between 1 and 1000),
    name_en     text    not null check (length(name_en) between 1 and 120),
    name_cy     text    not null check (length(name_cy) between 1 and 120),
    low_en      text    not null check (length(low_en) between 1 and 300),
    low_cy      text    not null check (length(low_cy) between 1 and 300),
    middle_en   text    not null check (length(middle_en) between 1 and 300),
    middle_cy   text    not null check (length(middle_cy) between 1 and 300),
    high_en     text    not null check (length(high_en) between 1 and 300),
    high_cy     text    not null check (length(high_cy) between 1 and 300),
    breaks_ties boolean not null default false,
    unique (council_id, position)
);
create unique index shortlist_criterion_one_tie_break on shortlist_criterion (council_id) where breaks_ties;

create table shortlist_nomination (
    council_id   bigint      not null references innovation_council on delete cascade,
    idea_number  bigint      not null references idea (number),
    nominated_at timestamptz not null,
    primary key (council_id, idea_number)
);

-- One juror's sheet about one idea; a second round stands beside the first.
create table shortlist_score (
    id          bigint generated always as identity primary key,
    juror_id    bigint      not null references council_juror on delete cascade,
    round       integer     not null default 1 check (round between 1 and 5),
    council_id  bigint      not null,
    idea_number bigint      not null,
    reason      text        not null check (length(reason) <= 2000),
    language    text        not null check (language in ('en', 'cy')),
    version     bigint      not null check (version >= 1),
    saved_at    timestamptz not null,
    unique (juror_id, idea_number, round),
    foreign key (council_id, idea_number) references shortlist_nomination on delete cascade
);
create index shortlist_score_council on shortlist_score (council_id);

create table shortlist_mark (
    score_id     bigint  not null references shortlist_score on delete cascade,
    criterion_id bigint  not null references shortlist_criterion on delete cascade,
    mark         integer not null check (mark between 1 and 5),
    primary key (score_id, criterion_id)
);

create table shortlist_handed_in (
    juror_id     bigint      not null references council_juror on delete cascade,
    round        integer     not null default 1 check (round between 1 and 5),
    handed_in_at timestamptz not null,
    primary key (juror_id, round)
);

-- A departure is the written reason for not doing what the rule says.
create table shortlist_decision (
    council_id   bigint  not null,
    idea_number  bigint  not null,
    taken        boolean not null,
    reason_en    text    not null check (length(reason_en) <= 3000),
    reason_cy    text    not null check (length(reason_cy) <= 3000),
    departure_en text check (length(departure_en) between 1 and 3000),
    departure_cy text check (length(departure_cy) between 1 and 3000),
    check ((departure_en is null) = (departure_cy is null)),
    primary key (council_id, idea_number),
    foreign key (council_id, idea_number) references shortlist_nomination on delete cascade
);

create table shortlist_attendance (
    council_id bigint not null references innovation_council on delete cascade,
    juror_id   bigint not null references council_juror on delete cascade,
    primary key (council_id, juror_id)
);

create table shortlist_minutes (
    council_id bigint primary key references innovation_council on delete cascade,
    text_en    text        not null check (length(text_en) between 1 and 40000),
    text_cy    text        not null check (length(text_cy) between 1 and 40000),
    saved_at   timestamptz not null
);
