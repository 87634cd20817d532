package org.betterif.shortlist.deliberation;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What a council of the past, or of the demo, asked and disputed. Sends nothing. */
public record ImportedDeliberation(List<Question> questions, List<Report> reports) {

    /** @param byPersonId who asked @param toAuthor else to the officers @param answer null while nobody answered */
    public record Question(
            long byPersonId,
            long idea,
            boolean toAuthor,
            String text,
            Language language,
            Instant at,
            @Nullable Answer answer) {}

    public record Answer(long byPersonId, String text, Language language, Instant at) {}

    /** @param named with the member's name */
    public record Report(long byPersonId, String text, Language language, boolean named, Instant at) {}
}
