-- What turns the numbers of notices, mails and kept searches into others for their readers; made here, known to nobody.

create table notification_key (
    one boolean primary key default true check (one),
    key bytea not null check (octet_length(key) = 32)
);
insert into notification_key (key)
    select sha256(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
