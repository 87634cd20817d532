-- How far an idea has come after a yes, with what was learned and pictures; and what it saved, improved or cost, by service.
create table delivery_stage (
    id           bigint generated always as identity primary key,
    origin       text        not null check (origin in ('LIVE', 'IMPORTED')),
    idea_number  bigint      not null references delivery_idea,
    seq          int         not null check (seq > 0),
    stage        text        not null check (stage in ('TAKEN_UP', 'TRIAL', 'IN_PLACE', 'SPREAD')),
    at           timestamptz not null,
    learned_en   text        not null check (length(learned_en) between 1 and 2000),
    learned_cy   text        not null check (length(learned_cy) between 1 and 2000),
    by_person_id bigint references person,
    -- two officers at once: the second finds the place taken
    unique (idea_number, seq)
);
create index delivery_stage_at on delivery_stage (at desc, id desc) where stage <> 'TAKEN_UP';

create table delivery_photo (
    stage_id      bigint not null references delivery_stage,
    attachment_id bigint not null references attachment,
    moment        text   not null check (moment in ('BEFORE', 'AFTER')),
    position      int    not null,
    primary key (stage_id, attachment_id)
);
create index delivery_photo_attachment on delivery_photo (attachment_id);

create table gain (
    id           bigint generated always as identity primary key,
    version      bigint      not null default 1,
    idea_number  bigint      not null references delivery_idea,
    kind         text        not null check (kind in ('MONEY', 'MEASURE')),
    what_en      text        not null check (length(what_en) between 1 and 300),
    what_cy      text        not null check (length(what_cy) between 1 and 300),
    unit_en      text check (length(unit_en) between 1 and 300),
    unit_cy      text check (length(unit_cy) between 1 and 300),
    period_from  date        not null,
    period_to    date        not null check (period_to >= period_from),
    source_en    text        not null check (length(source_en) between 1 and 300),
    source_cy    text        not null check (length(source_cy) between 1 and 300),
    changed_at   timestamptz not null,
    by_person_id bigint references person,
    check ((kind = 'MEASURE') = (unit_en is not null)),
    check ((unit_en is null) = (unit_cy is null))
);
create index gain_idea on gain (idea_number, period_from, id);

-- numeric, not float: sums of pounds and pence are exact
create table gain_share (
    gain_id    bigint not null references gain,
    service_id bigint not null references service,
    role       text   not null check (role in ('PAID', 'GAINED', 'LOST')),
    expected   numeric(14, 2) check (expected >= 0),
    observed   numeric(14, 2) check (observed >= 0),
    primary key (gain_id, service_id, role),
    check (num_nonnulls(expected, observed) > 0)
);
create index gain_share_service on gain_share (service_id);
