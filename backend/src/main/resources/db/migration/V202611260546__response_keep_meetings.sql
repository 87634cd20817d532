-- A debate or a hearing that enough supporters bring is owed beside the answer, by a date of its own, until it was held.
alter table duty_cause add column held_on date;
alter table duty_cause add column held_link text check (held_link ~ '^https://' and length(held_link) <= 500);
alter table duty_cause add column held_by_person_id bigint references person;
alter table duty_cause add check (held_on is null or consequence in ('HEARING', 'DEBATE'));
alter table duty_cause add check (held_on is not null or (held_link is null and held_by_person_id is null));
create index duty_cause_meeting on duty_cause (due_at, idea_number)
    where consequence in ('HEARING', 'DEBATE') and held_on is null;
