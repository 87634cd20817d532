-- Whoever took part may read why a call was called off.
alter table call
    add column cancelled_at timestamptz,
    add column cancelled_why_en text check (length(cancelled_why_en) between 1 and 1000),
    add column cancelled_why_cy text check (length(cancelled_why_cy) between 1 and 1000),
    add check ((cancelled_why_en is null) = (cancelled_why_cy is null)),
    add check ((stage = 'CANCELLED') = (cancelled_at is not null and cancelled_why_en is not null));
