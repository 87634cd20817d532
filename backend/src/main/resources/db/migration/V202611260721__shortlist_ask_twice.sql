-- Whether the council's rule asks for a second round of scores; two rounds there are at most.
alter table shortlist_rule add column second_round boolean not null default false;
create index shortlist_handed_in_round on shortlist_handed_in (round, juror_id);
