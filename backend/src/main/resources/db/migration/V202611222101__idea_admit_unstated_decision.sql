-- Answers that are imported need not have put their decision in a word; nobody invents one for them.
alter table idea_standing drop constraint idea_standing_decision_check;
alter table idea_standing add constraint idea_standing_decision_check check (decision in
    ('YES', 'IN_PART', 'ALREADY_HAPPENING', 'NOT_NOW', 'NO', 'NOT_OURS', 'NEEDS_MORE_WORK', 'NOT_STATED'));
