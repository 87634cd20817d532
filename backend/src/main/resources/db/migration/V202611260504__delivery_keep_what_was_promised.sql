-- The dated steps of answers that were published before anybody followed them.
insert into delivery_idea (idea_number, visibility)
select distinct i.number, i.visibility from answer a join idea i on i.number = a.idea_number
join answer_version v on v.answer_id = a.id and v.version = a.version,
    jsonb_array_elements(coalesce(v.content -> 'nextSteps', '[]')) as step
where step ->> 'due' is not null and coalesce(step -> 'text' ->> 'en', step -> 'text' ->> 'cy') is not null;

insert into commitment (origin, idea_number, call_id, answer_id, position, text_en, text_cy, owner_en, owner_cy, promised_on,
    first_due, due, progress, changed_at)
select a.origin, a.idea_number, i.call_id, a.id, step.place - 1, step.said -> 'text' ->> 'en', step.said -> 'text' ->> 'cy',
    step.said -> 'owner' ->> 'en', step.said -> 'owner' ->> 'cy', cast(a.published_at as date),
    cast(step.said ->> 'due' as date), cast(step.said ->> 'due' as date), 'PLANNED', a.published_at
from answer a join idea i on i.number = a.idea_number
join answer_version v on v.answer_id = a.id and v.version = a.version,
    jsonb_array_elements(coalesce(v.content -> 'nextSteps', '[]')) with ordinality as step (said, place)
where step.said ->> 'due' is not null and coalesce(step.said -> 'text' ->> 'en', step.said -> 'text' ->> 'cy') is not null
order by a.published_at, a.id, step.place;

insert into commitment_service (commitment_id, service_id)
select c.id, s.service_id from commitment c join answer a on a.id = c.answer_id join duty_service s on s.duty_id = a.duty_id;

insert into commitment_entry (commitment_id, at, kind)
select c.id, c.changed_at, 'PROMISED' from commitment c;

-- what is late already is nobody's news
insert into commitment_late (commitment_id, due, told_at)
select c.id, c.due, now() from commitment c where c.due < current_date;
