package org.betterif.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the council decided about each idea, who was there, and the minutes. */
@ApplicationScoped
class Decisions {

    private final Jdbi jdbi;

    Decisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Entry(
            long idea,
            boolean taken,
            LocalisedText reason,
            @Nullable LocalisedText departure) {}

    List<Entry> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from shortlist_decision where council_id = :council order by idea_number")
                .bind("council", councilId)
                .map((rs, ctx) -> new Entry(
                        rs.getLong("idea_number"),
                        rs.getBoolean("taken"),
                        new LocalisedText(rs.getString("reason_en"), rs.getString("reason_cy")),
                        rs.getString("departure_en") == null
                                ? null
                                : new LocalisedText(rs.getString("departure_en"), rs.getString("departure_cy"))))
                .list());
    }

    void replace(long councilId, List<Entry> entries) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from shortlist_decision where council_id = ?", councilId);
            for (var entry : entries) {
                var departure = entry.departure();
                handle.createUpdate("""
                                insert into shortlist_decision (council_id, idea_number, taken, reason_en, reason_cy,
                                    departure_en, departure_cy)
                                values (:council, :idea, :taken, :en, :cy, :departureEn, :departureCy)""")
                        .bind("council", councilId)
                        .bind("idea", entry.idea())
                        .bind("taken", entry.taken())
                        .bind("en", entry.reason().en())
                        .bind("cy", entry.reason().cy())
                        .bind("departureEn", departure == null ? null : departure.en())
                        .bind("departureCy", departure == null ? null : departure.cy())
                        .execute();
            }
        });
    }

    Set<Long> present(long councilId) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select juror_id from shortlist_attendance where council_id = :council")
                        .bind("council", councilId)
                        .mapTo(Long.class)
                        .list())
                .stream()
                .collect(Collectors.toSet());
    }

    void putPresent(long councilId, Collection<Long> jurorIds) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from shortlist_attendance where council_id = ?", councilId);
            handle.createUpdate(
                            "insert into shortlist_attendance (council_id, juror_id) select :council, unnest(:jurors)")
                    .bind("council", councilId)
                    .bind("jurors", jurorIds.toArray(Long[]::new))
                    .execute();
        });
    }

    Optional<LocalisedText> minutes(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select text_en, text_cy from shortlist_minutes where council_id = :council")
                .bind("council", councilId)
                .map((rs, ctx) -> new LocalisedText(rs.getString(1), rs.getString(2)))
                .findOne());
    }

    void putMinutes(long councilId, LocalisedText text, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into shortlist_minutes (council_id, text_en, text_cy, saved_at)
                        values (:council, :en, :cy, :at)
                        on conflict (council_id) do update set text_en = :en, text_cy = :cy, saved_at = :at""")
                .bind("council", councilId)
                .bind("en", text.en())
                .bind("cy", text.cy())
                .bind("at", at)
                .execute());
    }
}
