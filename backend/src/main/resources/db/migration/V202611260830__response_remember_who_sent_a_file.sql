-- Who sent a file, so that nobody else reads it before it is attached to something; gone with the file or the person.
create table sent_file (
    attachment_id bigint primary key references attachment (id) on delete cascade,
    person_id bigint not null references person (id)
);
create index sent_file_person on sent_file (person_id);
