-- The public record: what waits for its place, the entries in order, the complete subtrees above them, the signed heads.

-- Written in the transaction of the act; no order yet, so that no writer waits for another.
create table record_waiting (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind ~ '^[A-Z_]{3,40}$'),
    idea_number bigint,
    -- where the text is found whose salted hash is in the act: 'idea:NUMBER:VERSION', 'comment:ID:0', 'answer-IDEA:ID:VERSION'
    subject     text check (length(subject) between 3 and 100),
    salt        bytea check (octet_length(salt) = 32),
    act         text not null check (act like '{"kind":%}')
);
create index record_waiting_subject on record_waiting (subject) where subject is not null;

-- For good. entry is the leaf, byte by byte; kind and idea_number are in it and stand here to be found.
create table record_entry (
    idx         bigint primary key check (idx >= 0),
    kind        text   not null,
    idea_number bigint,
    entry       text   not null,
    leaf        bytea  not null check (octet_length(leaf) = 32)
);
create index record_entry_idea on record_entry (idea_number, idx desc) where idea_number is not null;
create index record_entry_kind on record_entry (kind, idx desc);

create table record_node (
    level    integer not null check (level > 0),
    position bigint  not null check (position >= 0),
    hash     bytea   not null check (octet_length(hash) = 32),
    primary key (level, position)
);

create table record_head (
    size      bigint primary key check (size > 0),
    signed_at timestamptz not null,
    root      bytea       not null check (octet_length(root) = 32),
    key_id    text        not null check (key_id ~ '^[0-9a-f]{16}$'),
    signature bytea       not null check (octet_length(signature) = 64)
);

create table record_key (
    id         text   primary key check (id ~ '^[0-9a-f]{16}$'),
    public_key bytea  not null check (octet_length(public_key) = 32),
    first_size bigint not null
);

-- Apart from the entries, since it is deleted when the text is: then nobody can show any more what the hash was of.
create table record_salt (
    idx     bigint primary key,
    subject text  not null,
    salt    bytea not null check (octet_length(salt) = 32)
);
create index record_salt_subject on record_salt (subject);

-- The count of each idea that entered last.
create table record_support (
    idea_number bigint primary key,
    votes       bigint not null
);

create or replace function record_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the public record is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger record_entry_stays before update or delete or truncate on record_entry
    for each statement execute function record_stays();
create trigger record_node_stays before update or delete or truncate on record_node
    for each statement execute function record_stays();
create trigger record_head_stays before update or delete or truncate on record_head
    for each statement execute function record_stays();
create trigger record_key_stays before update or delete or truncate on record_key
    for each statement execute function record_stays();
