package org.betterif.response.desk;

import java.time.Instant;
import java.util.List;
import org.betterif.account.Byline;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicRef;
import org.betterif.response.PublicAnswer;
import org.betterif.response.drafting.DraftCommentView;
import org.betterif.response.occasion.UndatedRef;
import org.betterif.response.owed.DutyView;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.betterif.shared.problem.Problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What officers and answerers see. Never public. */
final class DeskView {

    private DeskView() {}

    /**
     * @param publicNow false while the idea is out of sight
     * @param unassigned nobody is accountable yet
     * @param workingDaysLeft late: negative; null where they cannot be counted
     */
    @Schema(name = "DeskDuty")
    record Item(
            DutyView duty,
            String title,
            LocalisedText call,
            @Nullable LocalisedText area,
            @Nullable LocalisedText topic,
            boolean publicNow,
            boolean mine,
            boolean unassigned,
            boolean drafted,
            boolean ready,
            @Nullable Long draftVersion,
            @Nullable Integer workingDaysLeft) {}

    /**
     * @param missing what the draft still lacks before it may be published
     * @param comments what officers say about the draft
     * @param neededFields the further fields that the owing services have chosen
     */
    @Schema(name = "DeskDutyDetail")
    record Detail(
            Item item,
            @Nullable Draft draft,
            List<FieldError> missing,
            List<String> neededFields,
            @Nullable PublicAnswer preview,
            List<PublicAnswer> answers,
            List<Note> notes,
            List<DraftCommentView> comments,
            @Nullable Long accountablePersonId,
            Mays may)
            implements Versioned {

        /** The draft's; 0 before there is one. */
        @Override
        public long version() {
            return draft == null ? 0 : draft.version();
        }
    }

    /** Chosen drafts as citizens will see them, the earliest date first. */
    @Schema(name = "DraftPreviews")
    record Previews(List<PreviewItem> items) {}

    /** @param version of the draft that is shown @param missing what it still lacks before it may be published */
    @Schema(name = "DraftPreview")
    record PreviewItem(long dutyId, String title, long version, List<FieldError> missing, PublicAnswer preview) {}

    /** What waits for a date; at most a hundred. */
    @Schema(name = "UndatedDuties")
    record Undated(List<UndatedItem> items) {}

    @Schema(name = "UndatedDeskDuty")
    record UndatedItem(UndatedRef owed, String title) {}

    record Mays(May draft, May publish, May extend, May explainDelay, May close) {}

    @Schema(name = "AnswerDraft")
    record Draft(
            long version,
            AnswerContent content,
            boolean ready,
            Instant editedAt,
            @Nullable Byline editedBy) {}

    @Schema(name = "DeskNote")
    record Note(long id, String text, @Nullable Byline author, Instant writtenAt) {}

    @Schema(name = "BatchPublished")
    record Published(List<Result> results) {}

    /** @param reason why it was not published, or null when it was */
    record Result(long dutyId, boolean published, @Nullable String reason) {}

    static @Nullable LocalisedText name(@Nullable AreaRef area) {
        return area == null ? null : area.name();
    }

    static @Nullable LocalisedText name(@Nullable TopicRef topic) {
        return topic == null ? null : topic.name();
    }
}
