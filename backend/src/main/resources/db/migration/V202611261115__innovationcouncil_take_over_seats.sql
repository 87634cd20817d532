-- how a seat was given up, why a member was removed (everybody reads it), and which free seat was taken over by whom
alter table council_juror
    add column leaving        text check (leaving in ('STEPPED_DOWN', 'REMOVED', 'TAKEN_BACK', 'LEFT_SITE')),
    add column left_reason_en text,
    add column left_reason_cy text,
    add column replaces       bigint references council_juror (id),
    add constraint council_juror_leaving_left check (leaving is null or status = 'LEFT'),
    add constraint council_juror_left_reason
        check ((left_reason_en is null) = (left_reason_cy is null) and (left_reason_en is null or leaving = 'REMOVED')),
    add constraint council_juror_replaces_another check (replaces is null or replaces <> id);

-- a seat that fell free is taken over once; whoever gives it up in turn leaves a free seat of their own
create unique index council_juror_replaces on council_juror (replaces) where replaces is not null;
