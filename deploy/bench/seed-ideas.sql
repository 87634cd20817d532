-- Made-up public ideas for a scratch database: 100,000, to see how list queries are planned, or as many as the setting seed.ideas says.
insert into person (issuer, subject, name)
select 'seed', 'seed-' || n, 'Person ' || n from generate_series(1, 500) n
on conflict do nothing;
insert into area (slug, name_en, name_cy, population, parent_id)
select 'seed-area-' || n, 'Area ' || n, 'Ardal ' || n, 1000, (select min(id) from area) from generate_series(1, 20) n
on conflict do nothing;
insert into topic (slug, name_en, name_cy, icon, colour)
select 'seed-topic-' || n, 'Topic ' || n, 'Pwnc ' || n, 'place', 'place' from generate_series(1, 8) n
on conflict do nothing;

create temporary table word as
select row_number() over () as id, text from unnest(string_to_array(
    'bench crossing library river evening market garden school playground bus shelter toilet path hedge bridge lamp noise '
    || 'allotment workshop clinic museum choir orchard drain kerb crossing cycle ramp seat mural litter pond tree shade '
    || 'mainc croesfan llyfrgell afon noson marchnad gardd ysgol cae bws lloches llwybr gwrych pont lamp sŵn rhandir gweithdy '
    || 'clinig amgueddfa côr perllan cwrbyn beicio ramp sedd murlun sbwriel pwll coeden cysgod tŷ môr Wednesday Tuesday '
    || 'quiet open longer nearer cheaper shared warmer safer cleaner together', ' ')) text;
analyze word;

create temporary table made as
select n,
       (select string_agg(w.text, ' ') from (select text from word order by hashint8(id * 7919 + n) limit 6) w) as title,
       (select string_agg(w.text, ' ') from (select text from word order by hashint8(id * 104729 + n) limit 40) w) as body
from generate_series(1, coalesce(nullif(current_setting('seed.ideas', true), ''), '100000')::int) n;

insert into idea (author_person_id, call_id, area_id, topic_id, language, title, now_text, change_text, for_whom, have_text,
    now_html, change_html, have_html, summary, need, by_whom, kind, stage, created_at, changed_at, submitted_at, shared_at)
select (select min(id) from person where issuer = 'seed') + n % 500, (select id from call where open_door),
       (select min(id) from area where slug like 'seed-area-%') + n % 20,
       (select min(id) from topic where slug like 'seed-topic-%') + n % 8,
       case when n % 4 = 0 then 'cy' else 'en' end, title, body, body, '', '', '<p>' || body || '</p>',
       '<p>' || body || '</p>', '', left(body, 200), 'SAFE', 'TOGETHER',
       (array['QUICK_WIN', 'IMPROVEMENT', 'NEW_WAY'])[1 + n % 3], case when n % 10 = 0 then 'CLOSED' else 'OPEN' end,
       at, at, at, at
from made, lateral (select now() - make_interval(mins => (n * 7)) as at) moment;

insert into idea_standing (number, votes, comments, views, momentum, answer, owed_since, owed_due, answered_at, decision)
select number, (number * 7919) % 500, number % 40, (number * 31) % 5000, (number * 104729 % 1000000) / 10000.0 - 80,
       case when number % 20 = 0 then 'OWED' when number % 10 = 1 then 'ANSWERED' else 'NONE' end, now(),
       now() + make_interval(days => (number % 60)::int - 10), now(), 'YES'
from idea on conflict do nothing;
analyze;
