-- A person is an issuer and a subject; everything else about them is what they told us here.
create table person (
    id            bigint generated always as identity primary key,
    issuer        text        not null check (issuer <> ''),
    subject       text        not null check (subject <> ''),
    name          text        not null check (length(name) between 1 and 60),
    badge         text        not null default 'NONE' check (badge in ('NONE', 'COUNCIL_TEAM', 'COUNCILLOR')),
    role_title_en text,
    role_title_cy text,
    language      text        not null default 'en' check (language in ('en', 'cy')),
    age_band      text        not null default 'ADULT' check (age_band in ('UNDER_18', 'ADULT')),
    welcomed_at   timestamptz,
    suspended_at  timestamptz,
    created_at    timestamptz not null default now(),
    unique (issuer, subject),
    check ((role_title_en is null) = (role_title_cy is null))
);
