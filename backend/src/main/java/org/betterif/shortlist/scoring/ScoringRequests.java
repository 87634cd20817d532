package org.betterif.shortlist.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.text.WrittenText;

/** What jurors send. */
final class ScoringRequests {

    private ScoringRequests() {}

    /** @param marks by criterion's id; may be incomplete until it is handed in, and so may the reason */
    record SaveSheet(
            @NotNull @Size(max = 20) Map<Long, @NotNull @Min(1) @Max(5) Integer> marks,
            @NotNull @Size(max = 2000) String reason,
            @NotNull Language language) {

        @JsonCreator
        SaveSheet(Map<Long, Integer> marks, String reason, Language language) {
            this.marks = marks;
            this.reason = reason == null ? "" : WrittenText.cleaned(reason);
            this.language = language;
        }
    }
}
