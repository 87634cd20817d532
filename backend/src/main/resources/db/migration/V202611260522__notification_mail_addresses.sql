-- Mails to addresses that are no account's: invitations, the safeguarding lead, outcomes. Address and words go once settled.
alter table mail
    alter column person_id drop not null,
    add column direct   text check (direct in ('INVITATION', 'SEALED', 'DEFAMATION_OUTCOME', 'COMPLAINT_ANSWER')),
    add column address  text check (length(address) between 3 and 320),
    add column language text check (language in ('en', 'cy')),
    add column words    text[],
    drop constraint mail_notice_ids_check,
    add constraint mail_to_whom check (case
        when direct is null then person_id is not null and cardinality(notice_ids) > 0 and address is null and words is null
        else person_id is null and cardinality(notice_ids) = 0 and not digest
            and (address is null) = (settled_at is not null) and (words is null) = (settled_at is not null) end);
