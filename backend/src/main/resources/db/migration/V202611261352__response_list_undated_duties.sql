-- What waits for a date is listed in public, and narrowed by service and area as what has one.
alter table duty_undated add column area_id bigint references area;
alter table duty_undated add column topic_id bigint references topic;
update duty_undated u set area_id = i.area_id, topic_id = i.topic_id from idea i where i.number = u.idea_number;
