package org.betterif.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The queue: what was reported, and the reports. */
@ApplicationScoped
class Cases {

    private final Jdbi jdbi;

    Cases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Case(
            long id,
            int version,
            Target target,
            CaseState state,
            boolean urgent,
            int reports,
            Instant waitingSince,
            @Nullable Long claimedByPersonId,
            @Nullable Instant claimedAt) {

        /** Who is on it, as long as the claim holds. */
        @Nullable
        Long holder(Instant now, java.time.Duration claimFor) {
            return claimedAt == null || claimedAt.plus(claimFor).isBefore(now) ? null : claimedByPersonId;
        }
    }

    record Report(
            long id,
            long caseId,
            @Nullable Long reporterPersonId,
            ReasonCode reason,
            String text,
            String language,
            @Nullable String contact,
            Instant reportedAt,
            @Nullable Instant settledAt) {}

    /** What somebody reports, and from where it was imported, if it was. */
    record NewReport(
            @Nullable Long reporterPersonId,
            @Nullable String fingerprint,
            ReasonCode reason,
            String text,
            String language,
            @Nullable String contact,
            Instant at,
            @Nullable String source,
            @Nullable String sourceId) {}

    /** The case of a target, made if there is none; locked. */
    Case caseOf(Target target, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into moderation_case (idea_number, comment_id, state, waiting_since)
                        values (:idea, :comment, 'DECIDED', :now) on conflict do nothing""")
                .bind("idea", target.ideaNumber())
                .bind("comment", target.commentId())
                .bind("now", now)
                .execute());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from moderation_case
                        where idea_number = :idea and comment_id is not distinct from :comment for update""")
                .bind("idea", target.ideaNumber())
                .bind("comment", target.commentId())
                .map((rs, ctx) -> read(rs))
                .one());
    }

    /** @throws ProblemException 404 */
    Case locked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from moderation_case where id = :id for update")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("case"));
    }

    Optional<Case> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from moderation_case where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> read(rs))
                .findOne());
    }

    /** What harms somebody first, then what waits longest. */
    List<Case> queue(@Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from moderation_case where state <> 'DECIDED'
                          and (:first or (not urgent, waiting_since, id) > (:calm, :since, :id))
                        order by urgent desc, waiting_since, id limit :limit""")
                .bind("first", after == null)
                .bind("calm", after != null && after.number(0) == 1)
                .bind("since", after == null ? Instant.EPOCH : after.instant(1))
                .bind("id", after == null ? 0 : after.number(2))
                .bind("limit", limit)
                .map((rs, ctx) -> read(rs))
                .list());
    }

    static Cursor cursor(Case last) {
        return Cursor.of(last.urgent() ? 0 : 1, last.waitingSince(), last.id());
    }

    /** @return the report's id, or empty when this person or these words are counted already */
    Optional<Long> report(long caseId, NewReport report) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into report (case_id, reporter_person_id, fingerprint, reason, text, language, contact,
                            reported_at, source, source_id)
                        values (:case, :person, :fingerprint, :reason, :text, :language, :contact, :at, :source, :sourceId)
                        on conflict do nothing returning id""")
                .bind("case", caseId)
                .bind("person", report.reporterPersonId())
                .bind("fingerprint", report.fingerprint())
                .bind("reason", report.reason().code())
                .bind("text", report.text())
                .bind("language", report.language())
                .bind("contact", report.contact())
                .bind("at", report.at())
                .bind("source", report.source())
                .bind("sourceId", report.sourceId())
                .mapTo(Long.class)
                .findOne());
    }

    /** One report more: it waits (again), since when it did, or since now. */
    void reported(Case found, boolean urgent, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update moderation_case set reports = reports + 1, version = version + 1,
                            urgent = (state <> 'DECIDED' and urgent) or :urgent,
                            waiting_since = case when state = 'DECIDED' then :at else waiting_since end,
                            state = case when state = 'DECIDED' then 'WAITING' else state end
                        where id = :id""")
                .bind("urgent", urgent)
                .bind("at", at)
                .bind("id", found.id())
                .execute());
    }

    /** The open one of this person, or with these words. */
    Optional<Long> openReport(long caseId, @Nullable Long personId, @Nullable String fingerprint) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from report where case_id = :case and settled_at is null
                          and reporter_person_id is not distinct from :person
                          and (:person::bigint is not null or fingerprint = :fingerprint)""")
                .bind("case", caseId)
                .bind("person", personId)
                .bind("fingerprint", fingerprint)
                .mapTo(Long.class)
                .findFirst());
    }

    void become(Case found, CaseState state, @Nullable Long claimedBy, Instant now) {
        if (!found.state().canBecome(state)) {
            throw new ProblemException(ModerationReason.NO_SUCH_STEP, "The case is " + found.state() + ".");
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update moderation_case set state = :state, version = version + 1,
                            claimed_by_person_id = :person, claimed_at = :claimed where id = :id""")
                .bind("state", state.name())
                .bind("person", claimedBy)
                .bind("claimed", state == CaseState.CLAIMED ? now : null)
                .bind("id", found.id())
                .execute());
    }

    void settleReports(long caseId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report set settled_at = greatest(:now, reported_at) where case_id = :id and settled_at is null")
                .bind("now", now)
                .bind("id", caseId)
                .execute());
    }

    /** Of each case the newest hundred reports, the oldest of them first. */
    Map<Long, List<Report>> reports(Collection<Long> caseIds, boolean openOnly) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select r.* from unnest(:ids) as wanted (case_id), lateral (
                                    select * from report where report.case_id = wanted.case_id
                                      and (not :openOnly or settled_at is null) order by id desc limit 100) r
                                order by r.id""")
                        .bind("ids", caseIds.toArray(Long[]::new))
                        .bind("openOnly", openOnly)
                        .map((rs, ctx) -> readReport(rs))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Report::caseId));
    }

    boolean imported(String source, String sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from report where source = :source and source_id = :id)")
                .bind("source", source)
                .bind("id", sourceId)
                .mapTo(Boolean.class)
                .one());
    }

    List<Report> reportsBy(long personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from report where reporter_person_id = :person order by id")
                        .bind("person", personId)
                        .map((rs, ctx) -> readReport(rs))
                        .list());
    }

    void forget(long personId) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    update report set reporter_person_id = null, contact = null, fingerprint = null, text = ''
                    where reporter_person_id = ?""", personId);
            handle.execute("""
                    update moderation_case set state = 'WAITING', claimed_by_person_id = null, claimed_at = null
                    where claimed_by_person_id = ?""", personId);
        });
    }

    private static Case read(ResultSet rs) throws SQLException {
        return new Case(
                rs.getLong("id"),
                rs.getInt("version"),
                new Target(rs.getLong("idea_number"), rs.getObject("comment_id", Long.class)),
                CaseState.valueOf(rs.getString("state")),
                rs.getBoolean("urgent"),
                rs.getInt("reports"),
                rs.getTimestamp("waiting_since").toInstant(),
                rs.getObject("claimed_by_person_id", Long.class),
                instant(rs, "claimed_at"));
    }

    private static Report readReport(ResultSet rs) throws SQLException {
        return new Report(
                rs.getLong("id"),
                rs.getLong("case_id"),
                rs.getObject("reporter_person_id", Long.class),
                ReasonCode.of(rs.getString("reason")),
                rs.getString("text"),
                rs.getString("language"),
                rs.getString("contact"),
                rs.getTimestamp("reported_at").toInstant(),
                instant(rs, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
