package org.betterif.shortlist.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.shared.Language;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** What a council asked, noted and disputed. */
final class DeliberationView {

    private DeliberationView() {}

    record QuestionList(List<Question> items) {}

    /** @param questions ids of the questions this reader may answer */
    record Answerable(Set<Long> questions) {}

    /** @param own written by the reader */
    record NoteView(long id, long idea, String text, Language language, Instant writtenAt, boolean own) {}

    /** For a juror. @param ideas that this juror may ask and note about */
    record Own(List<NoteView> notes, @Nullable OwnReport report, Set<Long> ideas, May mayNote, May mayDissent) {}

    record OwnReport(String text, Language language, boolean named) {}

    record ReportList(List<Report> items) {}

    /** @param name null: a member who is not named */
    record Report(@Nullable String name, String text, Language language, Instant writtenAt) {}
}
