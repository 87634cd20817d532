-- What an author says to an answer is hidden by a moderator, too: the log names the answer.
alter table moderation_act add column answer_id bigint references answer (id);
alter table moderation_act add check (answer_id is null or (idea_number is not null and comment_id is null));
create index moderation_act_answer on moderation_act (answer_id, id) where answer_id is not null;
