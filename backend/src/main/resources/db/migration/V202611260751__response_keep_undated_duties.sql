-- A cause that arose, whose due date would fall in a year whose bank holidays are not known: kept until a date can be counted.
create table duty_undated (
    id                  bigint generated always as identity primary key,
    idea_number         bigint      not null references idea,
    cause               text        not null check (cause in ('THRESHOLD', 'CALL_ENDED')),
    consequence         text        check (consequence in ('ANSWER', 'HEARING', 'DEBATE')),
    threshold           int         check (threshold > 0),
    within_working_days int         check (within_working_days > 0),
    at                  timestamptz not null,
    unique nulls not distinct (idea_number, cause, consequence),
    check ((cause = 'THRESHOLD') = (consequence is not null))
);
create index duty_undated_at on duty_undated (at, id);

-- An answer is given also where nobody can count the working days it took.
alter table answer drop constraint answer_check1;
alter table answer add constraint answer_check1 check (origin = 'IMPORTED' or num_nulls(duty_id, in_time) = 0);
