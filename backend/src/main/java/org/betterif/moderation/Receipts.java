package org.betterif.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What whoever sent something holds in hand; the same when the request is repeated. */
@ApplicationScoped
class Receipts {

    private final Notices notices;
    private final Complaints complaints;

    Receipts(Notices notices, Complaints complaints) {
        this.notices = notices;
        this.complaints = complaints;
    }

    @Transactional
    ModerationView.Receipt notice(long id) {
        var notice = notices.locked(id);
        return new ModerationView.Receipt(id, "N-%06d".formatted(id), notice.dueAt());
    }

    @Transactional
    ModerationView.Receipt complaint(long id) {
        var complaint = complaints.locked(id);
        return new ModerationView.Receipt(id, complaint.reference(), complaint.dueAt());
    }
}
