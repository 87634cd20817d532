-- Ideas and their versions; counts and marks live in a narrow table, since they change far more often than the text.
create table idea (
    number             bigint generated always as identity primary key,
    -- raised by every change of the text, and by nothing else: votes remember the version they were given to
    version            integer     not null default 1 check (version > 0),
    -- raised by every write: two people changing one idea at once cannot both win
    lock_version       integer     not null default 0,
    author_person_id   bigint references person (id),
    call_id            bigint      not null references call (id),
    area_id            bigint references area (id),
    topic_id           bigint references topic (id),
    language           text        not null check (language in ('en', 'cy', 'other')),
    title              text        not null check (length(title) <= 300),
    now_text           text        not null check (length(now_text) <= 20000),
    change_text        text        not null check (length(change_text) <= 20000),
    for_whom           text        not null check (length(for_whom) <= 300),
    have_text          text        not null check (length(have_text) <= 20000),
    -- Markdown turned into safe HTML once, when it is written
    now_html           text        not null,
    change_html        text        not null,
    have_html          text        not null,
    summary            text        not null check (length(summary) <= 400),
    need               text check (need in ('SAFE', 'DIGNITY', 'CONNECTED', 'ACTIVE', 'CARE', 'OTHER')),
    by_whom            text check (by_whom in ('US', 'TOGETHER', 'COUNCIL')),
    kind               text check (kind in ('QUICK_WIN', 'IMPROVEMENT', 'NEW_WAY')),
    pin_longitude      double precision check (pin_longitude between -180 and 180),
    pin_latitude       double precision check (pin_latitude between -90 and 90),
    stage              text        not null default 'DRAFT' check (stage in
        ('DRAFT', 'SUBMITTED', 'OPEN', 'CLOSED', 'WITHDRAWN', 'CLOSED_IN_FAVOUR', 'JOINED')),
    visibility         text        not null default 'PUBLIC' check (visibility in ('PUBLIC', 'HIDDEN', 'SEALED')),
    hidden_reason      text check (length(hidden_reason) between 1 and 60),
    withdrawn_reason   text check (length(withdrawn_reason) between 1 and 500),
    closed_in_favour_of bigint references idea (number),
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    submitted_at       timestamptz,
    shared_at          timestamptz,
    -- imported history: where it comes from, and what was counted there
    source             text check (length(source) between 1 and 60),
    source_id          text check (length(source_id) between 1 and 100),
    source_author      text check (length(source_author) <= 100),
    source_votes       bigint check (source_votes >= 0),
    -- titles weigh more; no Welsh dictionary exists, so both languages are indexed as they are written
    search             tsvector generated always as (
        setweight(to_tsvector('simple', plain(title)), 'A')
        || setweight(to_tsvector('simple', plain(now_text || ' ' || change_text || ' ' || have_text)), 'C')) stored,
    unique (source, source_id),
    check ((pin_longitude is null) = (pin_latitude is null)),
    check ((source is null) = (source_id is null)),
    check (author_person_id is not null or source is not null),
    check (visibility <> 'HIDDEN' or hidden_reason is not null),
    check ((stage = 'WITHDRAWN') = (withdrawn_reason is not null)),
    check ((stage in ('CLOSED_IN_FAVOUR', 'JOINED')) = (closed_in_favour_of is not null)),
    check (closed_in_favour_of <> number),
    check (stage = 'DRAFT' or submitted_at is not null),
    check ((stage in ('DRAFT', 'SUBMITTED')) = (shared_at is null)),
    -- what people read is never half empty
    check (stage = 'DRAFT' or (title <> '' and topic_id is not null))
);

create index idea_search on idea using gin (search);
create index idea_title_trigrams on idea using gin (plain(title) gin_trgm_ops);
create index idea_newest on idea (shared_at desc, number desc) where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED');
create index idea_by_call on idea (call_id, shared_at desc, number desc);
create index idea_by_topic on idea (topic_id, shared_at desc, number desc);
create index idea_by_area on idea (area_id, shared_at desc, number desc);
create index idea_by_author on idea (author_person_id, number desc);
create index idea_to_check on idea (submitted_at, number) where stage = 'SUBMITTED';
create index idea_closed_in_favour on idea (closed_in_favour_of) where closed_in_favour_of is not null;

create table idea_version (
    idea_number  bigint      not null references idea (number) on delete cascade,
    version      integer     not null check (version > 0),
    published_at timestamptz not null,
    note         text check (length(note) between 1 and 300),
    title        text        not null,
    now_text     text        not null,
    change_text  text        not null,
    for_whom     text        not null,
    have_text    text        not null,
    need         text,
    by_whom      text,
    kind         text,
    primary key (idea_number, version)
);

create table idea_standing (
    number            bigint primary key references idea (number) on delete cascade,
    votes             bigint  not null default 0 check (votes >= 0),
    comments          bigint  not null default 0 check (comments >= 0),
    views             bigint  not null default 0 check (views >= 0),
    -- logarithm of the recent activity, fading by half every three days (see Momentum)
    momentum          double precision not null default 0,
    answer            text    not null default 'NONE' check (answer in
        ('NONE', 'OWED', 'ANSWERED', 'CONTESTED', 'ANSWERED_AGAIN')),
    owed_since        timestamptz,
    owed_due          timestamptz,
    owed_paused       boolean not null default false,
    answered_at       timestamptz,
    decision          text check (decision in
        ('YES', 'IN_PART', 'ALREADY_HAPPENING', 'NOT_NOW', 'NO', 'NOT_OURS', 'NEEDS_MORE_WORK')),
    closed_with_note  boolean not null default false,
    councillor_replied boolean not null default false,
    outcome           text    not null default 'NONE' check (outcome in ('NONE', 'NOMINATED', 'LONGLISTED',
        'SHORTLISTED', 'NOT_TAKEN', 'TAKEN_UP', 'TRIAL', 'IN_PLACE', 'SPREAD')),
    check (answer <> 'OWED' or (owed_since is not null and owed_due is not null)),
    check (answer not in ('ANSWERED', 'CONTESTED', 'ANSWERED_AGAIN') or (answered_at is not null and decision is not null))
) with (fillfactor = 80);

create index idea_standing_votes on idea_standing (votes desc, number desc);
create index idea_standing_momentum on idea_standing (momentum desc, number desc);
create index idea_standing_views on idea_standing (views, number);
create index idea_standing_owed on idea_standing (owed_due, number) where answer = 'OWED';
create index idea_standing_answer on idea_standing (answer, number) where answer <> 'NONE';
create index idea_standing_outcome on idea_standing (outcome, number) where outcome <> 'NONE';

-- momentum and at are natural logarithms (see Momentum); adds or subtracts gain, of which at is the value of one now
create function idea_momentum(momentum double precision, gain double precision, at double precision)
    returns double precision language sql immutable parallel safe
    as $$
    select case
        when gain > 0 then greatest(momentum, at + ln(gain)) + ln(1 + exp(greatest(-50, -abs(momentum - at - ln(gain)))))
        when gain < 0 and momentum - at - ln(-gain) > 0.001 then momentum + ln(1 - exp(greatest(-50, at + ln(-gain) - momentum)))
        when gain < 0 then momentum - 7
        else momentum end $$;
