package org.betterif.idea;

import java.util.HashMap;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What an idea says. Texts are empty, never null, while a draft is half written. */
record Wording(
        Language language,
        String title,
        String now,
        String change,
        String forWhom,
        String have,
        @Nullable Need need,
        @Nullable ByWhom by,
        @Nullable Kind kind) {

    static Wording cleaned(
            Language language,
            @Nullable String title,
            @Nullable String now,
            @Nullable String change,
            @Nullable String forWhom,
            @Nullable String have,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind) {
        return new Wording(language, line(title), text(now), text(change), line(forWhom), text(have), need, by, kind);
    }

    /** By the names the statements use. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", title);
        values.put("now", now);
        values.put("change", change);
        values.put("forWhom", forWhom);
        values.put("have", have);
        values.put("need", need);
        values.put("by", by);
        values.put("kind", kind);
        return values;
    }

    private static String line(@Nullable String raw) {
        return raw == null ? "" : WrittenText.oneLine(raw);
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : WrittenText.cleaned(raw);
    }
}
