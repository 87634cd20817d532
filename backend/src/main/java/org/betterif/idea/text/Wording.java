package org.betterif.idea.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.betterif.shared.Language;
import org.betterif.shared.text.SafeHtml;
import org.betterif.shared.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** What an idea says. Texts are empty, never null, while a draft is half written. */
public record Wording(
        Language language,
        String title,
        String now,
        String change,
        String forWhom,
        String have,
        @Nullable Need need,
        @Nullable ByWhom by,
        @Nullable Kind kind) {

    public static Wording cleaned(
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
    public Map<String, @Nullable Object> values() {
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

    /** What browsers show: safe HTML of each section, and the first words for a card. */
    public Shown shown() {
        var nowHtml = SafeHtml.fromMarkdown(now);
        var changeHtml = SafeHtml.fromMarkdown(change);
        var summary = Summary.of(changeHtml.isEmpty() ? nowHtml : changeHtml);
        return new Shown(nowHtml, changeHtml, SafeHtml.fromMarkdown(have), summary);
    }

    public record Shown(String nowHtml, String changeHtml, String haveHtml, String summary) {}

    /** Of a row that has the columns of a text. */
    public static Wording of(ResultSet rs) throws SQLException {
        return new Wording(
                Language.of(rs.getString("language")),
                rs.getString("title"),
                rs.getString("now_text"),
                rs.getString("change_text"),
                rs.getString("for_whom"),
                rs.getString("have_text"),
                word(Need.class, rs.getString("need")),
                word(ByWhom.class, rs.getString("by_whom")),
                word(Kind.class, rs.getString("kind")));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String value) {
        return value == null ? null : Enum.valueOf(type, value);
    }

    private static String line(@Nullable String raw) {
        return raw == null ? "" : WrittenText.oneLine(raw);
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : WrittenText.cleaned(raw);
    }
}
