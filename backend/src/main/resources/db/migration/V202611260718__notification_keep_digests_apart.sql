-- What waits for a digest is mail's own list: a notice does not know of mail, and the list is as long as what waits.
create table digest_item (
    person_id bigint not null references person,
    notice_id bigint not null references notice on delete cascade,
    primary key (person_id, notice_id)
);
create index digest_item_notice on digest_item (notice_id);

insert into digest_item (person_id, notice_id)
select person_id, id from notice where mail = 'DIGEST' and not digested;

drop index notice_digest;
alter table notice drop column mail, drop column digested;
