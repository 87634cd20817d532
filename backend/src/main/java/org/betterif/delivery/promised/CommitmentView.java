package org.betterif.delivery.promised;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.betterif.response.owed.DutyView;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.AttachmentRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promised step as everybody may see it.
 *
 * @param text null while its idea is out of sight: that it is owed stays listed
 * @param owner who does it, where the answer names somebody besides the services
 * @param due the last day
 * @param firstDue the day that was promised first
 * @param settledOn when it was done or dropped
 * @param daysLate calendar days that its date has passed by, or that it was done after; 0 in time
 * @param nextReview of one that takes years: by when it is looked at in public
 * @param history oldest first
 */
@Schema(name = "Commitment", description = "A dated step that an answer promised, and what became of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
        long id,
        long version,
        long ideaNumber,
        @Nullable AnswerText text,
        @Nullable AnswerText owner,
        List<DutyView.Service> services,
        CommitmentState state,
        boolean begun,
        LocalDate promisedOn,
        LocalDate due,
        LocalDate firstDue,
        @Nullable LocalDate settledOn,
        long daysLate,
        boolean multiYear,
        @Nullable LocalDate nextReview,
        boolean imported,
        List<Entry> history) {

    /** @param kind what happened @param dueBefore the date that was moved @param files evidence */
    @Schema(name = "CommitmentEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Kind kind,
            Instant at,
            @Nullable LocalisedText note,
            @Nullable LocalDate dueBefore,
            List<AttachmentRef> files) {}

    @Schema(name = "CommitmentEntryKind")
    public enum Kind {
        PROMISED,
        REWORDED,
        MOVED,
        BEGUN,
        DONE,
        DROPPED,
        REOPENED,
        HANDED_OVER,
        REVIEWED,
        NOTED
    }
}
