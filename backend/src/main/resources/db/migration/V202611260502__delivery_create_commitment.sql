-- What an answer promised, step by step, and what became of each step, in public.

-- Ideas of which anything is kept here, and whether they may be seen: told by the idea's events.
create table delivery_idea (
    idea_number bigint primary key references idea,
    visibility  text not null check (visibility in ('PUBLIC', 'HIDDEN', 'SEALED'))
);

create table commitment (
    id          bigint generated always as identity primary key,
    version     bigint      not null default 0,
    origin      text        not null check (origin in ('LIVE', 'IMPORTED')),
    idea_number bigint      not null references delivery_idea,
    call_id     bigint      not null references call,
    answer_id   bigint      not null references answer,
    position    int         not null check (position >= 0),
    text_en     text,
    text_cy     text,
    owner_en    text,
    owner_cy    text,
    promised_on date        not null,
    first_due   date        not null,
    due         date        not null,
    progress    text        not null check (progress in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    settled_on  date,
    reviewed_on date,
    changed_at  timestamptz not null,
    check (num_nonnulls(text_en, text_cy) > 0),
    check ((progress in ('DONE', 'DROPPED')) = (settled_on is not null))
);
create index commitment_idea on commitment (idea_number, position, id);
create index commitment_answer on commitment (answer_id);
create index commitment_open on commitment (due, id) where progress in ('PLANNED', 'UNDER_WAY');
create index commitment_done on commitment (settled_on desc, id desc) where progress = 'DONE';
create index commitment_dropped on commitment (settled_on desc, id desc) where progress = 'DROPPED';

create table commitment_service (
    commitment_id bigint not null references commitment,
    service_id    bigint not null references service,
    primary key (commitment_id, service_id)
);
create index commitment_service_service on commitment_service (service_id);

-- The public history: nothing in it is ever changed.
create table commitment_entry (
    id            bigint generated always as identity primary key,
    commitment_id bigint      not null references commitment,
    at            timestamptz not null,
    kind          text        not null check (kind in ('PROMISED', 'REWORDED', 'MOVED', 'BEGUN', 'DONE', 'DROPPED',
                                                       'REOPENED', 'REVIEWED', 'NOTED')),
    note_en       text check (length(note_en) between 1 and 2000),
    note_cy       text check (length(note_cy) between 1 and 2000),
    -- the date that held before it was moved
    due_before    date,
    by_person_id  bigint references person,
    check ((note_en is null) = (note_cy is null)),
    check ((kind = 'MOVED') = (due_before is not null)),
    check (kind not in ('DROPPED', 'REOPENED', 'REVIEWED', 'NOTED') or note_en is not null)
);
create index commitment_entry_commitment on commitment_entry (commitment_id, id);

create table commitment_evidence (
    entry_id      bigint not null references commitment_entry,
    attachment_id bigint not null references attachment,
    position      int    not null,
    primary key (entry_id, attachment_id)
);
create index commitment_evidence_attachment on commitment_evidence (attachment_id);

-- That a date passed is told once, whatever restarts or replicas there are.
create table commitment_late (
    commitment_id bigint      not null references commitment,
    due           date        not null,
    told_at       timestamptz not null,
    primary key (commitment_id, due)
);
