-- The duty: what starts when the council owes an answer, by when, and who owes it.
create table duty (
    id                     bigint generated always as identity primary key,
    version                bigint      not null default 0,
    origin                 text        not null check (origin in ('LIVE', 'IMPORTED')),
    idea_number            bigint      not null references idea,
    call_id                bigint      not null references call,
    area_id                bigint      references area,
    topic_id               bigint      not null references topic,
    started_at             timestamptz not null,
    first_due_at           timestamptz not null,
    due_at                 timestamptz not null,
    within_working_days    int         not null check (within_working_days > 0),
    accountable_person_id  bigint      references person,
    extended_at            timestamptz,
    extended_by_person_id  bigint      references person,
    extension_reason_en    text check (length(extension_reason_en) between 1 and 2000),
    extension_reason_cy    text check (length(extension_reason_cy) between 1 and 2000),
    delay_note_en          text check (length(delay_note_en) between 1 and 2000),
    delay_note_cy          text check (length(delay_note_cy) between 1 and 2000),
    paused_since           timestamptz,
    drafted                boolean     not null default false,
    contested_at           timestamptz,
    overdue_noted_at       timestamptz,
    settled_at             timestamptz,
    settlement             text check (settlement in ('ANSWERED', 'CLOSED_WITH_NOTE')),
    note_en                text check (length(note_en) between 1 and 2000),
    note_cy                text check (length(note_cy) between 1 and 2000),
    check (due_at >= started_at and first_due_at >= started_at),
    -- one extension, never without a public reason in both languages
    check (num_nulls(extended_at, extension_reason_en, extension_reason_cy) in (0, 3)),
    check ((delay_note_en is null) = (delay_note_cy is null)),
    check ((settled_at is null) = (settlement is null)),
    check ((settlement is not distinct from 'CLOSED_WITH_NOTE') = (note_en is not null)),
    check ((note_en is null) = (note_cy is null)),
    check (settled_at is null or settled_at >= started_at)
);
-- However many causes arise, an idea has one clock at a time.
create unique index duty_one_open on duty (idea_number) where settled_at is null;
create index duty_idea on duty (idea_number);
create index duty_waiting on duty (started_at, id) where settled_at is null;
create index duty_due on duty (due_at, id) where settled_at is null;
create index duty_settled on duty (settled_at desc, id desc) where settled_at is not null;
create index duty_accountable on duty (accountable_person_id) where settled_at is null;

-- Each cause starts a duty once. The duty's id is null only inside the transaction that writes the row: the unique key
-- has to be taken before it is known whether a new duty begins or an open one is joined.
create table duty_cause (
    idea_number  bigint      not null references idea,
    cause        text        not null check (cause in
                    ('THRESHOLD', 'DECISION', 'CALL_ENDED', 'MAX_WAIT', 'REVIEW_DATE', 'INHERITED', 'IMPORTED')),
    threshold    int check (threshold > 0),
    duty_id      bigint      references duty,
    at           timestamptz not null,
    by_person_id bigint      references person,
    reason_en    text check (length(reason_en) between 1 and 2000),
    reason_cy    text check (length(reason_cy) between 1 and 2000),
    unique nulls not distinct (idea_number, cause, threshold),
    check ((reason_en is null) = (reason_cy is null)),
    check ((cause = 'DECISION') <= (reason_en is not null))
);
create index duty_cause_duty on duty_cause (duty_id);

create table duty_service (
    duty_id    bigint not null references duty,
    service_id bigint not null references service,
    primary key (duty_id, service_id)
);
create index duty_service_service on duty_service (service_id);

-- The pre-election periods that stopped this clock. A period may be deleted by the administrator; what it did stays.
create table duty_pause (
    duty_id         bigint      not null references duty,
    pre_election_id bigint      not null,
    from_at         timestamptz not null,
    to_at           timestamptz not null check (to_at > from_at),
    primary key (duty_id, pre_election_id)
);

-- Where a duty falls due by age or by the call's review date, although nobody crossed anything.
create table duty_promise (
    idea_number bigint      primary key references idea,
    call_id     bigint      not null references call,
    cause       text        not null check (cause in ('MAX_WAIT', 'REVIEW_DATE')),
    falls_at    timestamptz not null
);
create index duty_promise_falls on duty_promise (falls_at);

-- A call that ended, until each of its ideas has its duty.
create table duty_call_end (
    call_id    bigint      primary key references call,
    ended_at   timestamptz not null,
    done_at    timestamptz
);

-- Each reminder once, whatever restarts or replicas there are.
create table duty_reminder (
    duty_id bigint      not null references duty,
    kind    text        not null,
    due_at  timestamptz not null,
    sent_at timestamptz not null,
    primary key (duty_id, kind, due_at)
);

-- Who works at a service's desk: 1 officer, 2 lead, 3 director. Escalation climbs the ranks.
create table desk_member (
    service_id bigint   not null references service,
    person_id  bigint   not null references person,
    rank       smallint not null default 1 check (rank between 1 and 3),
    primary key (service_id, person_id)
);
create index desk_member_person on desk_member (person_id);
