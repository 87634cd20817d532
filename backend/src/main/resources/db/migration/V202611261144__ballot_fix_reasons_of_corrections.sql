-- Why a paper was corrected or struck out is one of a list: free words could say how it is marked. Words that were written stay out.
update ballot_correction set reason = 'NOT_KEPT';
alter table ballot_correction
    drop constraint ballot_correction_reason_check,
    add constraint ballot_correction_reason_check check (
        reason = 'NOT_KEPT'
        or (kind = 'CORRECTED' and reason in ('MISREAD', 'MISTYPED', 'ANOTHER_PAPER'))
        or (kind = 'STRUCK_OUT'
            and reason in ('VOTED_ONLINE', 'CONSENT_TAKEN_BACK', 'MAY_NOT_VOTE', 'UNREADABLE', 'ENTERED_TWICE')));
