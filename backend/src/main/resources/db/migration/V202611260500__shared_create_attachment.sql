-- Files that are attached to what is published: their bytes, drawn anew where they are images, and what they show in words.
create table attachment (
    id             bigint generated always as identity primary key,
    made_at        timestamptz not null,
    type           text        not null check (type in ('JPEG', 'PNG', 'PDF')),
    hash           text        not null check (hash ~ '^[0-9a-f]{32}$'),
    content        bytea       not null,
    small          bytea,
    bytes          bigint      not null check (bytes > 0),
    width          int check (width > 0),
    height         int check (height > 0),
    alternative_en text        not null check (length(alternative_en) between 1 and 500),
    alternative_cy text        not null check (length(alternative_cy) between 1 and 500),
    check ((type = 'PDF') = (small is null)),
    check ((type = 'PDF') = (width is null)),
    check ((width is null) = (height is null))
);
create index attachment_made on attachment (made_at);
-- compressed already
alter table attachment alter column content set storage external;
alter table attachment alter column small set storage external;
