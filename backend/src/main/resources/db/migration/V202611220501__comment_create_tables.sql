-- The thread under an idea: each comment knows the way from the first of its thread, so that one index scan reads a thread in order.
create table comment (
    id                 bigint generated always as identity primary key,
    version            integer     not null default 1,
    idea_number        bigint      not null references idea (number),
    parent_id          bigint references comment (id),
    -- the way from the thread's first comment to here, without this one; shortened beyond 100 steps, parent_id never is
    ancestors          bigint[]    not null default '{}' check (cardinality(ancestors) <= 100),
    thread_id          bigint      not null generated always as (coalesce(ancestors[1], id)) stored,
    place              bigint[]    not null generated always as (ancestors || id) stored,
    author_person_id   bigint references person (id),
    author_name        text check (length(author_name) between 1 and 100),
    stance             text        not null check (stance in ('FOR', 'AGAINST', 'NEITHER')),
    language           text        not null check (language in ('en', 'cy', 'other')),
    text               text        not null check (length(text) <= 20000),
    -- Markdown turned into safe HTML once, when it is written
    html               text        not null,
    state              text        not null default 'PUBLIC' check (state in ('PUBLIC', 'HIDDEN', 'SEALED', 'DELETED')),
    removed_reason     text check (length(removed_reason) between 1 and 60),
    councillor_reply   boolean     not null default false,
    posted_at          timestamptz not null,
    edited_at          timestamptz check (edited_at >= posted_at),
    agreed             integer     not null default 0 check (agreed >= 0),
    agreed_elsewhere   integer     not null default 0 check (agreed_elsewhere >= 0),
    -- direct replies that can be seen, tombstones among them
    replies            integer     not null default 0 check (replies >= 0),
    source             text check (length(source) between 1 and 60),
    source_id          text check (length(source_id) between 1 and 100),
    unique (source, source_id),
    check ((source is null) = (source_id is null)),
    check ((parent_id is null) = (cardinality(ancestors) = 0)),
    check ((state = 'HIDDEN') = (removed_reason is not null)),
    -- who deleted their words has them deleted
    check (state <> 'DELETED' or (text = '' and html = '')),
    check (state = 'DELETED' or text <> '')
) with (fillfactor = 85);

create index comment_thread on comment (thread_id, place);
create index comment_oldest on comment (idea_number, posted_at, id) where parent_id is null;
create index comment_agreed on comment (idea_number, (agreed + agreed_elsewhere) desc, id desc) where parent_id is null;
create index comment_author on comment (author_person_id, posted_at desc, id desc);

create table comment_agreement (
    comment_id bigint      not null references comment (id),
    person_id  bigint      not null references person (id),
    given_at   timestamptz not null,
    primary key (comment_id, person_id)
);
create index comment_agreement_person on comment_agreement (person_id, comment_id);
