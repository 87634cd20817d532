-- Which further fields a service has to fill before its answer is published, the desks' templates, and where an idea was also
-- handed over as a request for information.
create table service_answer_field (
    service_id bigint not null references service,
    field      text   not null check (field ~ '^[A-Z_]{3,40}$'),
    primary key (service_id, field)
);

create table answer_template (
    id                  bigint generated always as identity primary key,
    version             bigint      not null default 1,
    name                text        not null check (length(name) between 1 and 120),
    content             jsonb       not null check (jsonb_typeof(content) = 'object'),
    edited_at           timestamptz not null,
    edited_by_person_id bigint      references person
);
create index answer_template_name on answer_template (lower(name), id);

-- It closes nothing: the clock of the answer runs on.
create table duty_information_request (
    duty_id      bigint      not null references duty,
    reference    text        not null check (length(reference) between 1 and 60),
    handed_at    timestamptz not null,
    by_person_id bigint      references person,
    primary key (duty_id, reference)
);
