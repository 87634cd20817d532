package org.betterif.moderation.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Complaints of the past. Safe to repeat; starts no clock and sends nothing. */
@ApplicationScoped
public class ComplaintDirectory {

    private final Complaints complaints;
    private final ComplaintService service;

    ComplaintDirectory(Complaints complaints, ComplaintService service) {
        this.complaints = complaints;
        this.service = service;
    }

    @Transactional
    public void importComplaint(String source, ImportedComplaint given) {
        if (complaints.imported(source, given.key()).isPresent()) {
            return;
        }
        var words = new Complaints.Words(
                given.name(),
                null,
                given.about(),
                given.text(),
                given.language().code());
        long id = complaints.add(words, given.byPersonId(), given.at(), service.due(given.at()), source, given.key());
        if (given.answer() != null && given.answeredAt() != null) {
            complaints.answer(id, given.answer(), given.answeredByPersonId(), given.answeredAt());
        }
    }
}
