-- The highest number of supporters that brought something: a card counts towards the next, whoever takes support back.
alter table idea_standing add column reached integer not null default 0 check (reached >= 0);
update idea_standing set reached = least(votes, 2000000000) where answer <> 'NONE';
