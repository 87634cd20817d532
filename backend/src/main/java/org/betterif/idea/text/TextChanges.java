package org.betterif.idea.text;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** Newest first. */
    TextHistory of(long number) {
        var editions = new ArrayList<TextHistory.Edition>();
        Wording before = null;
        for (var published : versions.of(number)) {
            var changes = before == null ? List.<TextHistory.Change>of() : between(before, published.wording());
            editions.add(new TextHistory.Edition(
                    editions.size() + 1,
                    published.version(),
                    published.at(),
                    published.note(),
                    text(published.wording()),
                    changes));
            before = published.wording();
        }
        Collections.reverse(editions);
        return new TextHistory(editions);
    }

    static List<TextHistory.Change> between(Wording before, Wording after) {
        var changes = new ArrayList<TextHistory.Change>();
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
            List<TextHistory.Change> changes,
            String field,
            Wording before,
            Wording after,
            Function<Wording, String> part) {
        var old = part.apply(before);
        var now = part.apply(after);
        if (!Objects.equals(old, now)) {
            changes.add(new TextHistory.Change(field, WordDiff.between(old, now)));
        }
    }

    private static String name(@Nullable Enum<?> word) {
        return word == null ? "" : word.name();
    }

    private static TextHistory.Text text(Wording wording) {
        return new TextHistory.Text(
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
