-- A call has several thresholds, each with what it brings and by when; the one it had until now brings an answer.
create table call_threshold (
    call_id             bigint  not null references call on delete cascade,
    consequence         text    not null check (consequence in ('ANSWER', 'HEARING', 'DEBATE')),
    supporters          integer not null check (supporters between 1 and 1000000),
    within_working_days integer not null check (within_working_days between 1 and 250),
    -- given: an idea about an area needs a number in proportion to its people, never fewer than this
    least_in_area       integer check (least_in_area between 1 and supporters),
    primary key (call_id, consequence)
);
insert into call_threshold (call_id, consequence, supporters, within_working_days)
select id, 'ANSWER', threshold, answer_within_working_days from call;
alter table call drop column threshold;
