-- After seed-ideas.sql: voters (as many as the setting seed.people says), ten comments and five votes an idea on average, for the benchmark. For a scratch database only.
-- 200 ideas have 50 comments each (25 threads with a reply), the others five or six; every idea is open, so that any can be voted on.
insert into person (issuer, subject, name, rules_version, privacy_version, welcomed_at)
select 'bench', 'voter-' || n, 'Voter ' || n, '2026-12-01', '2026-12-01', now()
from generate_series(0, current_setting('seed.people')::int - 1) n;

update idea set stage = 'OPEN' where stage = 'CLOSED';
update idea set pin_longitude = -4 + (number % 100) / 1000.0, pin_latitude = 52 + (number % 97) / 1000.0 where number % 3 = 0;
insert into idea_version (idea_number, version, published_at, title, now_text, change_text, for_whom, have_text, need, by_whom, kind)
select number, version, shared_at, title, now_text, change_text, for_whom, have_text, need, by_whom, kind from idea;

create temporary table seed_author as select id, row_number() over (order by id) - 1 as n from person where issuer = 'seed';
create unique index on seed_author (n);

create temporary table wanted as
select number, case when number % 10 = 1 then 50 else 5 + (number % 9 < 5)::int end as comments, now_text as words from idea;

insert into comment (idea_number, author_person_id, stance, language, text, html, posted_at)
select number, a.id, (array['FOR', 'AGAINST', 'NEITHER'])[1 + k % 3], 'en', words, '<p>' || words || '</p>',
       now() - make_interval(mins => (100 - k))
from wanted, generate_series(1, (wanted.comments + 1) / 2) k join seed_author a on a.n = k * 17 % 500;
insert into comment (idea_number, parent_id, ancestors, author_person_id, stance, language, text, html, posted_at)
select c.idea_number, c.id, array[c.id], a.id, 'NEITHER', 'en', c.text, c.html, c.posted_at + interval '5 minutes'
from (select c.*, row_number() over (partition by idea_number order by id) as k from comment c) c
join wanted w on w.number = c.idea_number and c.k <= w.comments / 2
join seed_author a on a.n = c.id * 31 % 500;
update comment c set replies = 1 from comment r where r.parent_id = c.id;

insert into vote (idea_number, person_id, idea_version, given_at)
select number, a.id, 1, now() from idea cross join generate_series(0, 4) k
join seed_author a on a.n = (number * 7 + k * 101) % 500;

update idea_standing s set votes = (select count(*) from vote v where v.idea_number = s.number),
    comments = (select count(*) from comment c where c.idea_number = s.number);
-- the program keeps places in memory: this tells it that there are new ones
update change_counter set value = value + 1;
analyze;
