package org.betterif.comment.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The orders in which threads are read. Within a thread what was said first comes first. */
enum ThreadOrder {
    OLDEST("(c.posted_at, c.id) > (:key, :id)", "c.posted_at, c.id"),
    NEWEST("(c.posted_at, c.id) < (:key, :id)", "c.posted_at desc, c.id desc"),
    AGREED("(c.agreed + c.agreed_elsewhere, c.id) < (:key, :id)", "(c.agreed + c.agreed_elsewhere) desc, c.id desc");

    final String after;
    final String by;

    ThreadOrder(String after, String by) {
        this.after = after;
        this.by = by;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 400 for an order there is not */
    static ThreadOrder of(String code) {
        for (var order : values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        throw ProblemException.invalid("sort", CommonReason.INVALID, "One of oldest, newest, agreed.");
    }

    Object key(@Nullable Cursor after) {
        return switch (this) {
            case OLDEST -> time(after == null ? Instant.EPOCH.minusSeconds(1) : after.instant(0));
            case NEWEST -> time(after == null ? Instant.parse("9999-12-31T00:00:00Z") : after.instant(0));
            case AGREED -> after == null ? Long.valueOf(Integer.MAX_VALUE) : Long.valueOf(after.number(0));
        };
    }

    long id(@Nullable Cursor after) {
        return after == null ? (this == OLDEST ? 0 : Long.MAX_VALUE) : after.number(1);
    }

    Cursor cursor(CommentRow row) {
        return this == AGREED
                ? Cursor.of(row.agreed() + row.agreedElsewhere(), row.id())
                : Cursor.of(row.postedAt(), row.id());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
