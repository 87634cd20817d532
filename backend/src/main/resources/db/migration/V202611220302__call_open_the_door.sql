-- The standing call for anything: there from the first start, without an end.
insert into call (slug, stage, open_door, name_en, name_cy, question_en, question_cy, summary_en, summary_cy,
                  fixed_en, fixed_cy, open_en, open_cy, who_decides_en, who_decides_cy,
                  who, threshold, answer_within_working_days, counts_hidden, check_when, below_kind, below_days, published_at)
values ('open-door', 'PUBLISHED', true, 'The open door', 'Y drws agored',
        'What would be better here?', 'Beth fyddai''n well yma?',
        'Always open, for anything.', 'Ar agor bob amser, ar gyfer unrhyw beth.',
        'What the law asks of the council.', 'Yr hyn y mae''r gyfraith yn ei ofyn gan y cyngor.',
        'Everything else.', 'Popeth arall.',
        'The officer or councillor who holds the power, named in the answer.',
        'Y swyddog neu''r cynghorydd sydd â''r pŵer, wedi''i enwi yn yr ateb.',
        'ANYONE', 50, 30, false, 'AFTER', 'MAX_WAIT', 120, now());
insert into call_phase (call_id, phase, starts_at)
select call.id, opened.phase, date_trunc('day', now()) - interval '1 day'
from call, unnest(array['SUBMIT', 'DISCUSS', 'VOTE', 'RESPOND']) as opened (phase) where call.open_door;
insert into call_moment (call_id, moment, occurred_at) select id, 'OPENED', now() from call where open_door;
