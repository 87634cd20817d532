-- What PostgreSQL does for each list of ideas; run on a database that seed-ideas.sql filled.
\pset tuples_only on
\pset format unaligned
\set visible 'i.visibility = ''PUBLIC'' and i.stage in (''OPEN'', ''CLOSED'')'
\set from 'from idea i join idea_standing s on s.number = i.number'
\set explain 'explain (analyze, buffers, costs off, summary on)'
\echo '## newest'
:explain select i.number, i.shared_at :from where :visible order by i.shared_at desc, i.number desc limit 21;
\echo '## newest, page 200'
:explain select i.number, i.shared_at :from where :visible and (i.shared_at, i.number) < (now() - interval '20 days', 1000000) order by i.shared_at desc, i.number desc limit 21;
\echo '## supported'
:explain select i.number, s.votes :from where :visible order by s.votes desc, s.number desc limit 21;
\echo '## supported, one area'
:explain select i.number, s.votes :from where :visible and i.area_id = any(array[(select min(id) + 3 from area where slug like 'seed-area-%')]) order by s.votes desc, s.number desc limit 21;
\echo '## supported, one topic and kind'
:explain select i.number, s.votes :from where :visible and i.topic_id = (select min(id) + 3 from topic where slug like 'seed-topic-%') and i.kind = 'NEW_WAY' order by s.votes desc, s.number desc limit 21;
\echo '## moving'
:explain select i.number, s.momentum :from where :visible order by s.momentum desc, s.number desc limit 21;
\echo '## waiting longest'
:explain select i.number, i.shared_at :from where :visible and s.answer in ('NONE', 'OWED') and not s.closed_with_note order by i.shared_at, i.number limit 21;
\echo '## least seen'
:explain select i.number, s.views :from where :visible order by s.views, s.number limit 21;
\echo '## owed, newest'
:explain select i.number, i.shared_at :from where :visible and s.answer = 'OWED' order by i.shared_at desc, i.number desc limit 21;
\echo '## overdue'
:explain select i.number, i.shared_at :from where :visible and s.answer = 'OWED' and not s.owed_paused and s.owed_due < now() order by i.shared_at desc, i.number desc limit 21;
\echo '## one author'
:explain select i.number, i.shared_at :from where i.author_person_id = (select min(id) from person where issuer = 'seed') and i.stage <> 'DRAFT' and i.visibility <> 'SEALED' order by coalesce(i.shared_at, i.submitted_at) desc, i.number desc limit 21;
\echo '## search, two words, best match'
:explain with hit as materialized (select number from idea where search @@ to_tsquery('simple', 'croesfan:* & afon:*')) select i.number, ts_rank(i.search, to_tsquery('simple', 'croesfan:* & afon:*')) :from where :visible and i.number in (select number from hit) order by 2 desc, i.number desc limit 21;
\echo '## search, one common word, best match'
:explain with hit as materialized (select number from idea where search @@ to_tsquery('simple', 'bench:*')) select i.number, ts_rank(i.search, to_tsquery('simple', 'bench:*')) :from where :visible and i.number in (select number from hit) order by 2 desc, i.number desc limit 21;
\echo '## search, one common word, newest'
:explain with hit as materialized (select number from idea where search @@ to_tsquery('simple', 'bench:*')) select i.number, i.shared_at :from where :visible and i.number in (select number from hit) order by i.shared_at desc, i.number desc limit 21;
\echo '## search, a word nobody wrote, then titles alike'
:explain with hit as materialized (select number from idea where search @@ to_tsquery('simple', 'croefsan:*')) select i.number, i.shared_at :from where :visible and i.number in (select number from hit) order by i.shared_at desc, i.number desc limit 21;
:explain select i.number :from where :visible and 'croefsan' <% plain(i.title) order by word_similarity('croefsan', plain(i.title)) desc, i.number desc limit 20;
\echo '## similar titles'
:explain with candidates as ((select number, title, search from idea where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED') and plain(title) % 'there was a bench by the river' order by similarity(plain(title), 'there was a bench by the river') desc limit 100) union (select number, title, search from idea where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED') and search @@ to_tsquery('simple', 'there | bench | river') limit 300)), ranked as (select number, 2 * similarity(plain(title), 'there was a bench by the river') + word_similarity('there was a bench by the river', plain(title)) + ts_rank(search, to_tsquery('simple', 'there | bench | river')) as rank from candidates) select number from ranked where rank > 0.35 order by rank desc, number desc limit 5;
\echo '## count, everything'
:explain select count(*) from (select 1 :from where :visible limit 10001) counted;
\echo '## cards of a page'
:explain select i.number, i.title, s.votes :from where i.number = any((select array_agg(number) from (select number from idea where stage = 'OPEN' limit 20) page)::bigint[]);
\echo '## count votes'
begin;
:explain with delta as (select * from unnest(array[1,2,3]::bigint[], array[1,1,1]) as given (number, delta)), locked as (select s.number, delta.delta from idea_standing s join delta using (number) order by s.number for update of s) update idea_standing s set votes = s.votes + locked.delta, momentum = idea_momentum(s.momentum, locked.delta * 1, 9000) from locked where s.number = locked.number returning s.number, s.votes, locked.delta;
rollback;
