-- Notices of defamation with their 48-hour clock (Defamation Act 2013, section 5) and complaints (Online Safety Act 2023).

create table defamation_notice (
    id               bigint generated always as identity primary key,
    version          integer     not null default 1,
    idea_number      bigint      not null references idea (number),
    comment_id       bigint references comment (id),
    state            text        not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'INCOMPLETE', 'POSTER_CONTACTED',
                         'POSTER_AGREED', 'POSTER_REFUSED', 'POSTER_SILENT', 'REMOVED', 'KEPT')),
    name             text        not null check (length(name) <= 200),
    email            text        not null check (length(email) <= 200),
    untrue_words     text        not null check (length(untrue_words) between 1 and 2000),
    claim            text        not null check (length(claim) <= 6000),
    language         text        not null check (language in ('en', 'cy')),
    -- whether the poster may be told who complains
    name_may_be_told boolean     not null default false,
    received_at      timestamptz not null,
    -- when the next step is due; null once it is closed
    due_at           timestamptz,
    poster_person_id bigint references person (id),
    poster_reply     text check (length(poster_reply) <= 4000),
    source           text check (length(source) between 1 and 60),
    source_id        text check (length(source_id) between 1 and 100),
    unique (source, source_id),
    check ((source is null) = (source_id is null)),
    check ((due_at is null) = (state in ('INCOMPLETE', 'REMOVED', 'KEPT')))
);
create index defamation_notice_due on defamation_notice (due_at, id) where due_at is not null;
create index defamation_notice_poster on defamation_notice (poster_person_id) where poster_person_id is not null;

create table defamation_notice_step (
    id           bigint generated always as identity primary key,
    notice_id    bigint      not null references defamation_notice (id),
    state        text        not null,
    note         text        not null default '' check (length(note) <= 4000),
    by_person_id bigint references person (id),
    taken_at     timestamptz not null,
    unique (notice_id, state)
);

create table complaint (
    id                    bigint generated always as identity primary key,
    version               integer     not null default 1,
    name                  text        not null check (length(name) <= 200),
    contact               text check (length(contact) between 3 and 200),
    about                 text        not null check (length(about) <= 300),
    text                  text        not null check (length(text) <= 6000),
    language              text        not null check (language in ('en', 'cy')),
    complainant_person_id bigint references person (id),
    received_at           timestamptz not null,
    due_at                timestamptz not null check (due_at > received_at),
    answer                text check (length(answer) between 1 and 6000),
    answered_at           timestamptz check (answered_at >= received_at),
    answered_by_person_id bigint references person (id),
    source                text check (length(source) between 1 and 60),
    source_id             text check (length(source_id) between 1 and 100),
    unique (source, source_id),
    check ((source is null) = (source_id is null)),
    check ((answer is null) = (answered_at is null))
);
create index complaint_open on complaint (due_at, id) where answered_at is null;
create index complaint_complainant on complaint (complainant_person_id) where complainant_person_id is not null;
