-- One cause for each consequence: a threshold that is moved later promises nothing twice.
alter table duty_cause add column consequence text check (consequence in ('ANSWER', 'HEARING', 'DEBATE'));
alter table duty_cause add column due_at timestamptz;
-- of two numbers that one idea crossed in the open door, the first stands
delete from duty_cause later using duty_cause first
where later.cause = 'THRESHOLD' and first.cause = 'THRESHOLD' and later.idea_number = first.idea_number
  and (later.at, later.threshold) > (first.at, first.threshold);
update duty_cause set consequence = 'ANSWER' where cause = 'THRESHOLD';
update duty_cause c set due_at = d.first_due_at from duty d where d.id = c.duty_id;
alter table duty_cause drop constraint duty_cause_idea_number_cause_threshold_key;
alter table duty_cause add unique nulls not distinct (idea_number, cause, consequence);
alter table duty_cause add check ((cause = 'THRESHOLD') = (consequence is not null));
