package org.betterif.idea.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which ideas a list holds, page by page. A page ends at a key and the next one begins after it: counts that change meanwhile
 * move the ideas they belong to, and never make another one appear twice or be left out.
 */
@ApplicationScoped
class IdeaLists {

    private static final String OPEN = "0";
    private static final String HIDDEN = "1";

    private final Jdbi jdbi;

    IdeaLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A number and where it stands in the order. */
    record Place(String part, String key, long number) {

        Cursor cursor() {
            return Cursor.of(part, key, number);
        }
    }

    Page<Long> page(IdeaFilter filter, Sort sort, @Nullable String after, int limit) {
        var cursor = Cursor.parse(after, 3);
        boolean split = sort.tellsCounts && !filter.hiddenCalls().isEmpty();
        var places = new ArrayList<Place>();
        if (cursor == null || cursor.keys().get(0).equals(OPEN)) {
            places.addAll(part(filter, sort, split ? "i.call_id <> all(:hiding)" : "true", OPEN, cursor, limit + 1));
        }
        if (split && places.size() <= limit) {
            var rest = cursor != null && cursor.keys().get(0).equals(HIDDEN) ? cursor : null;
            places.addAll(
                    part(filter, Sort.NEWEST, "i.call_id = any(:hiding)", HIDDEN, rest, limit + 1 - places.size()));
        }
        var loosely = places.isEmpty() && cursor == null ? filter.loosely() : null;
        return loosely != null
                ? new Page<>(alike(loosely, limit), null)
                : Page.of(places, limit, Place::cursor).map(Place::number);
    }

    /** One page of the titles most like the search text, for slips of the keyboard and words that mutate. */
    private List<Long> alike(IdeaFilter loosely, int limit) {
        var sql = loosely.sql();
        return jdbi.withHandle(handle -> handle.createQuery(sql.select("i.number")
                        + " order by word_similarity(:plain, plain(i.title)) desc, i.number desc limit " + limit)
                .bindMap(sql.values())
                .mapTo(Long.class)
                .list());
    }

    private List<Place> part(
            IdeaFilter filter, Sort sort, String condition, String part, @Nullable Cursor after, int limit) {
        var sql = filter.sql();
        var values = sql.values();
        var where = sql.conditions();
        where.add(condition);
        if (!condition.equals("true")) {
            values.put("hiding", filter.hiddenCalls().toArray(Long[]::new));
        }
        if (sort == Sort.WAITING) {
            where.add("s.answer in ('NONE', 'OWED') and not s.closed_with_note");
        }
        var key = filter.minePersonId() != null && sort.key.equals("i.shared_at")
                ? "coalesce(i.shared_at, i.submitted_at)"
                : sort.key;
        if (after != null) {
            where.add("(%s, %s) %s (cast(:key as %s), :number)"
                    .formatted(key, sort.number, sort.descending ? "<" : ">", sort.type));
            values.put("key", key(sort, after));
            values.put("number", after.number(2));
        }
        var select = sql.select("i.number, " + inUtc(key, sort) + " as sort_key")
                + " order by %1$s %3$s, %2$s %3$s limit %4$d".formatted(key, sort.number, sort.direction(), limit);
        return jdbi.withHandle(handle -> handle.createQuery(select)
                .bindMap(values)
                .map((rs, ctx) -> new Place(part, rs.getString("sort_key"), rs.getLong("number")))
                .list());
    }

    /** Times as microseconds since 1970: exact, and the same in every time zone. */
    private static String inUtc(String key, Sort sort) {
        return sort.type.equals("timestamptz") ? "(extract(epoch from " + key + ") * 1000000)::bigint" : key;
    }

    private static Object key(Sort sort, Cursor after) {
        var text = after.keys().get(1);
        try {
            return switch (sort) {
                case NEWEST, WAITING -> instant(Long.parseLong(text));
                case SUPPORTED, LEAST_SEEN -> Long.parseLong(text);
                case MOVING -> Double.parseDouble(text);
                case MATCHING -> Float.parseFloat(text);
            };
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", CommonReason.INVALID, "Not a cursor that this list gave.");
        }
    }

    private static java.time.Instant instant(long micros) {
        return java.time.Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
    }

    /** How many there are, counted no further than {@code most}; of those that only look alike, no more than one page. */
    long count(IdeaFilter filter, int most) {
        long counted = counted(filter, most);
        var loosely = counted == 0 ? filter.loosely() : null;
        return loosely == null ? counted : counted(loosely, Page.DEFAULT_LIMIT);
    }

    private long counted(IdeaFilter filter, int most) {
        var sql = filter.sql();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from (" + sql.select("1") + " limit " + most + ") counted")
                .bindMap(sql.values())
                .mapTo(Long.class)
                .one());
    }
}
