-- That a promise went to another service is part of its history.
alter table commitment_entry drop constraint commitment_entry_kind_check;
alter table commitment_entry add constraint commitment_entry_kind_check check (kind in ('PROMISED', 'REWORDED', 'MOVED',
    'BEGUN', 'DONE', 'DROPPED', 'REOPENED', 'HANDED_OVER', 'REVIEWED', 'NOTED'));
