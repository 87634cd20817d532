package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public history of an idea's text. */
@ApplicationScoped
class TextChanges {

    private final IdeaVersions versions;

    TextChanges(IdeaVersions versions) {
        this.versions = versions;
    }

    record History(List<Edition> editions) {}

    /**
     * @param edition 1 for the text that was shared
     * @param version as votes remember it
     * @param changes against the edition before; empty for the first
     */
    record Edition(
            int edition, int version, Instant at, @Nullable String note, Text text, List<Change> changes) {}

    record Text(
            String title,
            String now,
            String change,
            String forWhom,
            String have,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind) {}

    /** @param field as in the idea: title, now, change, forWhom, have, need, by, kind */
    record Change(String field, List<WordDiff.Piece> pieces) {}

    /** Newest first. */
    History of(long number) {
        var editions = new ArrayList<Edition>();
        Wording before = null;
        for (var published : versions.of(number)) {
            var changes = before == null ? List.<Change>of() : between(before, published.wording());
            editions.add(new Edition(
                    editions.size() + 1,
                    published.version(),
                    published.at(),
                    published.note(),
                    text(published.wording()),
                    changes));
            before = published.wording();
        }
        Collections.reverse(editions);
        return new History(editions);
    }

    static List<Change> between(Wording before, Wording after) {
        var changes = new ArrayList<Change>();
        compare(changes, "title", before, after, Wording::title);
        compare(changes, "now", before, after, Wording::now);
        compare(changes, "change", before, after, Wording::change);
        compare(changes, "forWhom", before, after, Wording::forWhom);
        compare(changes, "have", before, after, Wording::have);
        compare(changes, "need", before, after, wording -> name(wording.need()));
        compare(changes, "by", before, after, wording -> name(wording.by()));
        compare(changes, "kind", before, after, wording -> name(wording.kind()));
        return changes;
    }

    private static void compare(
            List<Change> changes, String field, Wording before, Wording after, Function<Wording, String> part) {
        var old = part.apply(before);
        var now = part.apply(after);
        if (!Objects.equals(old, now)) {
            changes.add(new Change(field, WordDiff.between(old, now)));
        }
    }

    private static String name(@Nullable Enum<?> word) {
        return word == null ? "" : word.name();
    }

    private static Text text(Wording wording) {
        return new Text(
                wording.title(),
                wording.now(),
                wording.change(),
                wording.forWhom(),
                wording.have(),
                wording.need(),
                wording.by(),
                wording.kind());
    }
}
