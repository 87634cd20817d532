package org.betterif.idea.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.betterif.idea.Pin;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.idea.text.Wording;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What the API takes. Sizes are counted in UTF-16 units, as browsers count them. */
final class IdeaRequests {

    static final int TITLE = 120;
    static final int TITLE_LEAST = 8;
    static final int SECTION = 3000;
    static final int CHANGE_LEAST = 20;
    static final int LINE = 200;

    private IdeaRequests() {}

    /**
     * A draft, or the new text of an idea; everything may be left out while it is a draft.
     *
     * @param callId the open door when left out
     * @param areaId the whole place when left out and there is no pin
     * @param note what was changed, shown in the history; not kept for drafts
     */
    record Text(
            @Nullable Long callId,
            @Nullable Language language,
            @Nullable @Size(max = TITLE) String title,
            @Nullable @Size(max = SECTION) String now,
            @Nullable @Size(max = SECTION) String change,
            @Nullable @Size(max = LINE) String forWhom,
            @Nullable @Size(max = SECTION) String have,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind,
            @Nullable Long topicId,
            @Nullable Long areaId,
            @Nullable @Valid Pin pin,
            @Nullable @Size(max = LINE) String note) {

        Wording wording(Language spoken) {
            return Wording.cleaned(
                    language == null ? spoken : language, title, now, change, forWhom, have, need, by, kind);
        }
    }

    record Withdraw(@NotBlank @Size(max = 500) String reason) {}

    record CloseInFavour(@NotNull @Positive Long number) {}

    /** Any part of an idea, before it is published. */
    record Check(
            @Nullable @Size(max = TITLE) String title,
            @Nullable @Size(max = SECTION) String now,
            @Nullable @Size(max = SECTION) String change,
            @Nullable @Size(max = LINE) String forWhom,
            @Nullable @Size(max = SECTION) String have) {}
}
