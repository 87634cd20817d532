-- Each index of the record is written for each comment, in processor time of those who comment.

-- Which ideas the entries from first to before next are about: found by a few of these instead of by an index of all entries.
create table record_stretch (
    first bigint   primary key check (first >= 0),
    next  bigint   not null check (next > first),
    ideas bigint[] not null
);
insert into record_stretch (first, next, ideas)
select min(idx), max(idx) + 1, coalesce(array_agg(distinct idea_number) filter (where idea_number is not null), '{}')
from record_entry group by idx / 64;
create index record_stretch_ideas on record_stretch using gin (ideas) with (gin_pending_list_limit = 512);
create trigger record_stretch_stays before update or delete or truncate on record_stretch
    for each statement execute function record_stays();
drop index record_entry_idea;

-- Frequent kinds are found by reading backwards; the others are looked up.
drop index record_entry_kind;
create index record_entry_rare on record_entry (kind, idx) where kind not in ('COMMENT_PUBLISHED', 'SUPPORTS');

-- Rows lie in the order of idx, so that a summary of each few pages finds one.
alter table record_salt drop constraint record_salt_pkey;
create index record_salt_idx on record_salt using brin (idx) with (pages_per_range = 16, autosummarize = on);

-- Names of our own, compared byte by byte.
alter table record_salt alter column subject type text collate "C";
