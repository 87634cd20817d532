-- "is not distinct from" on the first column could not use the index: each post read the whole table. Keys are random, so they lead.
alter table created_once drop constraint created_once_person_id_key_key;
alter table created_once add constraint created_once_key unique nulls not distinct (key, person_id);
