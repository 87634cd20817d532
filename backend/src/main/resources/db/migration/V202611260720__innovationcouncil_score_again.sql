-- After it has deliberated, a council may score a second time; the first round stays as it was.
alter table innovation_council drop constraint innovation_council_stage_check;
alter table innovation_council add constraint innovation_council_stage_check
    check (stage in ('CONVENED', 'SCORING', 'DELIBERATING', 'SCORING_AGAIN', 'DECIDED', 'PUBLISHED', 'CANCELLED'));
alter table innovation_council
    add column second_opened_at timestamptz,
    add column second_closes_at timestamptz,
    add column second_closed_at timestamptz,
    add constraint innovation_council_second_whole
        check ((second_opened_at is null) = (second_closes_at is null)
            and (second_closed_at is null or second_opened_at is not null)),
    add constraint innovation_council_second_open
        check (stage <> 'SCORING_AGAIN' or (second_opened_at is not null and second_closed_at is null));
