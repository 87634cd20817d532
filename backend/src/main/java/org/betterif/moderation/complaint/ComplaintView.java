package org.betterif.moderation.complaint;

import java.time.Instant;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What goes out of complaints: for the desk. */
final class ComplaintView {

    private ComplaintView() {}

    record Complaint(
            long id,
            int version,
            String reference,
            String name,
            @Nullable String contact,
            String about,
            String text,
            String language,
            Instant receivedAt,
            Instant due,
            boolean overdue,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            May may) {}
}
