-- The council that runs the site, and the lists its administrator keeps. Texts are in both languages together.
create table place (
    id           smallint primary key default 1 check (id = 1),
    name_en      text   not null check (length(name_en) between 1 and 120),
    name_cy      text   not null check (length(name_cy) between 1 and 120),
    short_name_en text  not null check (length(short_name_en) between 1 and 60),
    short_name_cy text  not null check (length(short_name_cy) between 1 and 60),
    strapline_en text   not null check (length(strapline_en) between 1 and 200),
    strapline_cy text   not null check (length(strapline_cy) between 1 and 200),
    welcome_en   text check (length(welcome_en) between 1 and 1000),
    welcome_cy   text check (length(welcome_cy) between 1 and 1000),
    note_en      text check (length(note_en) between 1 and 1000),
    note_cy      text check (length(note_cy) between 1 and 1000),
    address_en   text check (length(address_en) between 1 and 500),
    address_cy   text check (length(address_cy) between 1 and 500),
    opening_en   text check (length(opening_en) between 1 and 500),
    opening_cy   text check (length(opening_cy) between 1 and 500),
    telephone    text check (length(telephone) between 1 and 40),
    email        text check (length(email) between 3 and 200),
    version      bigint not null default 0,
    check ((welcome_en is null) = (welcome_cy is null)),
    check ((note_en is null) = (note_cy is null)),
    check ((address_en is null) = (address_cy is null)),
    check ((opening_en is null) = (opening_cy is null))
);

create table area (
    id         bigint generated always as identity primary key,
    slug       text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name_en    text   not null check (length(name_en) between 1 and 80),
    name_cy    text   not null check (length(name_cy) between 1 and 80),
    about_en   text check (length(about_en) between 1 and 500),
    about_cy   text check (length(about_cy) between 1 and 500),
    parent_id  bigint references area check (parent_id <> id),
    population integer not null check (population between 0 and 100000000),
    boundary   text check (boundary::jsonb ->> 'type' in ('Polygon', 'MultiPolygon')),
    version    bigint not null default 0,
    check ((about_en is null) = (about_cy is null))
);
create index area_parent on area (parent_id);

create table topic (
    id       bigint generated always as identity primary key,
    slug     text   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name_en  text   not null check (length(name_en) between 1 and 80),
    name_cy  text   not null check (length(name_cy) between 1 and 80),
    about_en text check (length(about_en) between 1 and 500),
    about_cy text check (length(about_cy) between 1 and 500),
    icon     text   not null,
    colour   text   not null,
    version  bigint not null default 0,
    check ((about_en is null) = (about_cy is null))
);

-- A part of the council, or a partner body, that can owe an answer.
create table service (
    id       bigint generated always as identity primary key,
    slug     text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name_en  text    not null check (length(name_en) between 1 and 80),
    name_cy  text    not null check (length(name_cy) between 1 and 80),
    about_en text check (length(about_en) between 1 and 500),
    about_cy text check (length(about_cy) between 1 and 500),
    partner  boolean not null,
    version  bigint  not null default 0,
    check ((about_en is null) = (about_cy is null))
);
create table service_topic (
    service_id bigint not null references service on delete cascade,
    topic_id   bigint not null references topic,
    primary key (service_id, topic_id)
);
-- No row: the service covers the whole place.
create table service_area (
    service_id bigint not null references service on delete cascade,
    area_id    bigint not null references area,
    primary key (service_id, area_id)
);

-- Days on which the council does not work, beside weekends and the nation's bank holidays.
create table closure (
    id      bigint generated always as identity primary key,
    day     date   not null unique,
    name_en text   not null check (length(name_en) between 1 and 120),
    name_cy text   not null check (length(name_cy) between 1 and 120),
    version bigint not null default 0
);

-- Days (both included, in the place's time zone) of restricted publicity; without a row in pre_election_area everywhere.
create table pre_election (
    id       bigint generated always as identity primary key,
    from_day date   not null,
    to_day   date   not null,
    name_en  text   not null check (length(name_en) between 1 and 120),
    name_cy  text   not null check (length(name_cy) between 1 and 120),
    why_en   text   not null check (length(why_en) between 1 and 1000),
    why_cy   text   not null check (length(why_cy) between 1 and 1000),
    version  bigint not null default 0,
    check (from_day <= to_day)
);
create table pre_election_area (
    pre_election_id bigint not null references pre_election on delete cascade,
    area_id         bigint not null references area,
    primary key (pre_election_id, area_id)
);

-- Where what is no idea belongs: faults, complaints, information requests, planning, emergencies.
create table right_door (
    id          bigint generated always as identity primary key,
    slug        text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    urgent      boolean not null,
    name_en     text    not null check (length(name_en) between 1 and 120),
    name_cy     text    not null check (length(name_cy) between 1 and 120),
    text_en     text    not null check (length(text_en) between 1 and 1000),
    text_cy     text    not null check (length(text_cy) between 1 and 1000),
    link        text check (link ~ '^https://' and length(link) <= 500),
    telephone   text check (length(telephone) between 1 and 40),
    keywords_en text[]  not null,
    keywords_cy text[]  not null,
    position    integer not null,
    version     bigint  not null default 0,
    check (link is not null or telephone is not null),
    check (cardinality(keywords_en) <= 100 and cardinality(keywords_cy) <= 100)
);

insert into change_counter (name) values ('place');
