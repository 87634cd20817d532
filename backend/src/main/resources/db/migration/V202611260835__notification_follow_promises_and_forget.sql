-- One promise can be followed; mails are stopped by a secret of the person; what was told long ago is forgotten.
alter table follow
    drop constraint follow_kind_check,
    add constraint follow_kind_check
        check (kind in ('IDEA', 'CALL', 'AREA', 'TOPIC', 'COUNCILLOR', 'COMMITMENT'));

create table mail_stop (
    person_id bigint primary key references person,
    token     text   not null unique check (length(token) >= 32)
);

create index mail_settled on mail (settled_at) where settled_at is not null;
-- written in the order of time, and read once an hour
create index notice_created on notice using brin (created_at);
create index outbox_done on outbox (done_at) where done_at is not null;
