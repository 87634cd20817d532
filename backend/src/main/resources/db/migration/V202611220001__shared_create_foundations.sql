-- What every feature uses: text search that ignores accents, and the memory of requests that create a thing once.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable, since its dictionary may change; an index needs a function that promises not to.
create function plain(value text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

create table created_once (
    person_id   bigint,
    key         text not null check (length(key) between 8 and 100),
    fingerprint bytea not null,
    created_id  bigint,
    created_at  timestamptz not null default now(),
    unique nulls not distinct (person_id, key)
);
create index created_once_created_at on created_once (created_at);
