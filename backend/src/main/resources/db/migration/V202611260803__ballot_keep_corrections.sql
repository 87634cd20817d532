-- Entered papers that were corrected or struck out, with the reason, and read a second time. How a paper was marked is kept in
-- ballot_paper alone, and there only as it stands.
alter table ballot_entry
    add column version              int not null default 1,
    add column struck_out_at        timestamptz,
    add column read_again_person_id bigint references person,
    add column read_again_at        timestamptz;
create index ballot_entry_read_again on ballot_entry (read_again_person_id) where read_again_person_id is not null;

create table ballot_correction (
    id                  bigint generated always as identity primary key,
    ballot_id           bigint      not null,
    number              text        not null,
    kind                text        not null check (kind in ('CORRECTED', 'STRUCK_OUT')),
    reason              text        not null check (length(reason) between 1 and 500),
    corrected_person_id bigint references person,
    corrected_at        timestamptz not null,
    foreign key (ballot_id, number) references ballot_entry on delete cascade
);
create index ballot_correction_entry on ballot_correction (ballot_id, number);
create index ballot_correction_person on ballot_correction (corrected_person_id) where corrected_person_id is not null;

-- In a file, who handed in an empty ballot took part: the share of each voter is counted with them. Nobody can do so here.
alter table ballot_paper drop constraint ballot_paper_choices_check;
alter table ballot_paper
    add constraint ballot_paper_choices_check check (cardinality(choices) > 0 or (person_id is null and number is null));
