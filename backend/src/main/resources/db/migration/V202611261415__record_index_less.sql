-- Each index of the record is written for each comment, in processor time of those who comment.

-- Frequent kinds are found by reading backwards; the others are looked up.
drop index record_entry_kind;
create index record_entry_rare on record_entry (kind, idx) where kind not in ('COMMENT_PUBLISHED', 'SUPPORTS');

-- Rows lie in the order of idx, so that a summary of each few pages finds one.
alter table record_salt drop constraint record_salt_pkey;
create index record_salt_idx on record_salt using brin (idx) with (pages_per_range = 16, autosummarize = on);

-- Names of our own, compared byte by byte.
alter table record_salt alter column subject type text collate "C";
