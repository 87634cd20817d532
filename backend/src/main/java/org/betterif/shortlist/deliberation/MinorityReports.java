package org.betterif.shortlist.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What members hold against the decision, in their own words; one a member. */
@ApplicationScoped
class MinorityReports {

    private final Jdbi jdbi;

    MinorityReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record MinorityReport(
            long jurorId, @Nullable Long personId, String text, Language language, boolean named, Instant writtenAt) {}

    /** In the order in which they were written. */
    List<MinorityReport> of(long councilId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from shortlist_minority_report where council_id = :council order by written_at, juror_id")
                .bind("council", councilId)
                .map((rs, ctx) -> new MinorityReport(
                        rs.getLong("juror_id"),
                        rs.getObject("by_person_id", Long.class),
                        rs.getString("text"),
                        Language.of(rs.getString("language")),
                        rs.getBoolean("named"),
                        rs.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    void put(long councilId, long jurorId, long personId, DeliberationRequests.Dissent dissent, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into shortlist_minority_report (juror_id, council_id, by_person_id, text, language, named,
                            written_at)
                        values (:juror, :council, :person, :text, :language, :named, :at)
                        on conflict (juror_id) do update set text = excluded.text, language = excluded.language,
                            named = excluded.named, written_at = excluded.written_at""")
                .bind("juror", jurorId)
                .bind("council", councilId)
                .bind("person", personId)
                .bind("text", dissent.text())
                .bind("language", dissent.language().code())
                .bind("named", dissent.named())
                .bind("at", at)
                .execute());
    }

    void remove(long jurorId) {
        jdbi.useHandle(handle -> handle.execute("delete from shortlist_minority_report where juror_id = ?", jurorId));
    }

    List<Map<String, Object>> copy(long personId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select council_id, text, named, written_at::text from shortlist_minority_report
                        where by_person_id = :person order by council_id""").bind("person", personId).mapToMap().list());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> handle.execute(
                "update shortlist_minority_report set by_person_id = null, named = false where by_person_id = ?",
                personId));
    }
}
