-- An imported answer need not have put its decision in a word; the council's own always does.
alter table answer drop constraint answer_decision_check;
alter table answer add constraint answer_decision_check check (decision in
    ('YES', 'IN_PART', 'ALREADY_HAPPENING', 'NOT_NOW', 'NO', 'NOT_OURS', 'NEEDS_MORE_WORK')
    or (decision = 'NOT_STATED' and origin = 'IMPORTED'));
