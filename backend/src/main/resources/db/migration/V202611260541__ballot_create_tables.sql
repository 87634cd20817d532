-- Public ballots of a call: what is asked and by which rule, who took part, and how papers were marked, each apart.
create table ballot (
    id            bigint generated always as identity primary key,
    version       bigint      not null default 1,
    call_id       bigint      not null references call,
    slug          text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    stage         text        not null
        check (stage in ('DRAFTED', 'ANNOUNCED', 'OPEN', 'CLOSED', 'COUNTED', 'PUBLISHED', 'CALLED_OFF')),
    imported      boolean     not null default false,
    terms         jsonb       not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null check (closes_at > opens_at),
    papers_until  timestamptz not null check (papers_until >= closes_at),
    announced_at  timestamptz,
    counted_at    timestamptz,
    published_at  timestamptz,
    called_off_at timestamptz,
    reason_en     text check (length(reason_en) between 1 and 2000),
    reason_cy     text check (length(reason_cy) between 1 and 2000),
    check (stage in ('DRAFTED', 'CALLED_OFF') or announced_at is not null),
    check (stage not in ('COUNTED', 'PUBLISHED') or counted_at is not null),
    check ((stage = 'PUBLISHED') = (published_at is not null)),
    check ((stage = 'CALLED_OFF') = (called_off_at is not null)),
    check ((called_off_at is null) = (reason_en is null) and (reason_en is null) = (reason_cy is null))
);
create index ballot_call on ballot (call_id);
create index ballot_due on ballot (stage, opens_at, closes_at) where stage not in ('DRAFTED', 'PUBLISHED', 'CALLED_OFF');

-- What can be chosen, in the order of the paper. Area, topic and kind stand as they were when it was settled.
create table ballot_option (
    ballot_id   bigint not null references ballot on delete cascade,
    position    int    not null check (position >= 0),
    ref         text   not null check (ref ~ '^[A-Za-z0-9_.-]{1,40}$'),
    idea_number bigint references idea (number),
    name        text check (length(name) between 1 and 500),
    cost        bigint check (cost between 1 and 1000000000000),
    area        text,
    topic       text,
    kind        text,
    primary key (ballot_id, position),
    unique (ballot_id, ref),
    check (idea_number is not null or name is not null)
);
create index ballot_option_idea on ballot_option (idea_number);

-- How one paper is marked: positions of ballot_option and, where points are given, a number for each. A random key and no
-- time, so that nothing tells the order of arrival. Whose it is (or which number it bears) is known until the count only.
create table ballot_paper (
    id        uuid   primary key default gen_random_uuid(),
    ballot_id bigint not null references ballot on delete cascade,
    person_id bigint references person,
    number    text,
    on_paper  boolean not null,
    version   int    not null default 1,
    choices   int[]  not null check (cardinality(choices) > 0),
    points    int[]  not null default '{}' check (cardinality(points) in (0, cardinality(choices))),
    check (person_id is null or (number is null and not on_paper)),
    constraint ballot_paper_one_per_person unique (ballot_id, person_id),
    constraint ballot_paper_one_per_number unique (ballot_id, number)
);
create index ballot_paper_person on ballot_paper (person_id) where person_id is not null;

-- Who took part online, once the count has cut the papers off from their people.
create table ballot_voter (
    ballot_id bigint not null references ballot on delete cascade,
    person_id bigint not null references person,
    primary key (ballot_id, person_id)
);
create index ballot_voter_person on ballot_voter (person_id);

-- Numbers of printed papers.
create table ballot_sheet (
    ballot_id bigint not null references ballot on delete cascade,
    number    text   not null check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    primary key (ballot_id, number)
);

-- Where a paper was filled in and who entered it; how it is marked stands in ballot_paper alone.
create table ballot_entry (
    ballot_id         bigint      not null references ballot on delete cascade,
    number            text        not null,
    place             text        not null check (length(place) between 1 and 200),
    consent           boolean     not null check (consent),
    entered_person_id bigint      references person,
    entered_at        timestamptz not null,
    primary key (ballot_id, number),
    foreign key (ballot_id, number) references ballot_sheet
);
create index ballot_entry_person on ballot_entry (entered_person_id);

-- The count, kept as it was published.
create table ballot_result (
    ballot_id bigint primary key references ballot on delete cascade,
    voters    bigint not null,
    on_paper  bigint not null,
    count     json   not null,
    compared  json   not null,
    command   text[] not null,
    pb        text,
    blt       text
);
