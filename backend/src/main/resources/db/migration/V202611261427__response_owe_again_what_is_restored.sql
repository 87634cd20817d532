-- What was owed to an idea and ended with a note while nobody could read it is owed again once it can be read.
alter table duty_cause drop constraint duty_cause_cause_check;
alter table duty_cause add constraint duty_cause_cause_check check (cause in
    ('THRESHOLD', 'DECISION', 'CALL_ENDED', 'MAX_WAIT', 'REVIEW_DATE', 'INHERITED', 'RESTORED', 'IMPORTED'));
alter table duty_undated drop constraint duty_undated_cause_check;
alter table duty_undated add constraint duty_undated_cause_check check (cause in ('THRESHOLD', 'CALL_ENDED', 'RESTORED'));
