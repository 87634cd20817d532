-- Recording costs those who write too much: many acts wait in one row without further indexes, small subtrees are not stored.

-- A line each: the act; subject and salt (hexadecimal) of the text whose hash is in it, or nothing.
alter table record_waiting add column acts text, add column salts text;
update record_waiting set acts = act, salts = case when salt is null then '' else subject || ' ' || encode(salt, 'hex') end;
alter table record_waiting
    drop column kind, drop column idea_number, drop column subject, drop column salt, drop column act,
    alter column acts set not null, alter column salts set not null,
    add check (starts_with(acts, '{"kind":"')),
    -- as it is, within the page: to compress it costs more than to write it
    alter column acts set storage external, alter column salts set storage external,
    set (toast_tuple_target = 8160);

-- What is stored of the tree: subtrees of 256 entries and more. The smaller ones are made again from their leaves.
alter table record_node disable trigger record_node_stays;
delete from record_node where level < 8;
alter table record_node enable trigger record_node_stays;
alter table record_node add check (level >= 8);

-- New entries at the end of their kind and of their idea, where an index grows best; it is read backwards as well.
drop index record_entry_idea;
drop index record_entry_kind;
create index record_entry_idea on record_entry (idea_number, idx) where idea_number is not null;
create index record_entry_kind on record_entry (kind, idx);
