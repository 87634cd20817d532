-- A council may let the public ballots of its call propose the shortlist, counted by a rule of its own.
alter table shortlist_rule
    add column ballot text references ballot (slug),
    add column ballot_rule text check (ballot_rule ~ '^[a-z-]{3,40}$'),
    add constraint shortlist_rule_ballot_whole check ((ballot is null) = (ballot_rule is null));
create index shortlist_rule_ballot on shortlist_rule (ballot);
