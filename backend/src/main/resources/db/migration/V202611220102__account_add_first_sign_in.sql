-- What a person tells at the first sign-in and may change later, and what ends sessions, suspends or erases.
alter table person
    add column email             text,
    add column staff_roles       text[]      not null default '{}',
    add column rules_version     text,
    add column privacy_version   text,
    add column mail_service      boolean     not null default false,
    add column mail_digest       boolean     not null default false,
    add column suspended_until   timestamptz,
    add column suspension_reason text,
    add column sessions_ended_at timestamptz,
    add column erased_at         timestamptz,
    add column version           bigint      not null default 0,
    add constraint person_welcome_is_whole check (
        welcomed_at is null or (rules_version is not null and privacy_version is not null)),
    add constraint person_suspension_is_whole check (
        suspended_at is not null or (suspended_until is null and suspension_reason is null)),
    add constraint person_erased_keeps_nothing check (
        erased_at is null or (email is null and role_title_en is null and staff_roles = '{}' and badge = 'NONE'
            and not mail_service and not mail_digest));
create index person_staff_roles on person using gin (staff_roles) where staff_roles <> '{}';

create table councillor_profile (
    person_id    bigint primary key references person,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    biography_en text check (length(biography_en) <= 4000),
    biography_cy text check (length(biography_cy) <= 4000),
    ward_area_id bigint,
    version      bigint not null default 0,
    check ((biography_en is null) = (biography_cy is null))
);
