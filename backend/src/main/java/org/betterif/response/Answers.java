package org.betterif.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.response.owed.DutyFilter;
import org.betterif.response.reception.AnsweredRef;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.VersionKind;
import org.betterif.response.text.WrittenAnswer;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The answers that were published, with every version. */
@ApplicationScoped
class Answers {

    private static final String NEWEST = """
            select a.*, v.content, v.published_at as version_at from answer a
            join answer_version v on v.answer_id = a.id and v.version = a.version
            """;

    private static final String PUBLIC_FILTER = """
            and (:service is null or exists (
                select from duty_service s where s.duty_id = d.id and s.service_id = :service))
            and (:allAreas or d.area_id = any(:areas))
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Answers(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record Row(
            long id,
            long version,
            long ideaNumber,
            @Nullable Long dutyId,
            int round,
            AnswerDecision decision,
            Instant publishedAt,
            @Nullable Long answeredByPersonId,
            @Nullable LocalisedText roleTitle,
            @Nullable UUID batch,
            Origin origin,
            AnswerContent content) {

        AnsweredRef ref() {
            return new AnsweredRef(id, ideaNumber, dutyId, version, round, publishedAt, origin);
        }
    }

    record Version(
            long answerId,
            long version,
            VersionKind kind,
            Instant publishedAt,
            @Nullable LocalisedText reason,
            AnswerContent content) {}

    record NewAnswer(
            long ideaNumber,
            @Nullable Long dutyId,
            int round,
            Instant at,
            @Nullable Long personId,
            @Nullable LocalisedText roleTitle,
            @Nullable Integer workingDays,
            @Nullable Boolean inTime,
            @Nullable UUID batch,
            Origin origin,
            @Nullable String source,
            @Nullable String sourceId) {}

    /** Empty when this round of the duty, or this imported answer, has one already. */
    Optional<Long> add(NewAnswer answer, AnswerContent content) {
        return jdbi.inTransaction(handle -> {
            var id = handle.createQuery("""
                            insert into answer (origin, idea_number, duty_id, round, decision, published_at,
                                answered_by_person_id, role_title_en, role_title_cy, working_days, in_time, batch, source, source_id)
                            values (:origin, :idea, :duty, :round, :decision, :at, :person, :roleEn, :roleCy, :days, :inTime,
                                :batch, :source, :sourceId)
                            on conflict do nothing returning id""")
                    .bind("origin", answer.origin())
                    .bind("idea", answer.ideaNumber())
                    .bind("duty", answer.dutyId())
                    .bind("round", answer.round())
                    .bind("decision", content.decision())
                    .bind("at", answer.at())
                    .bind("person", answer.personId())
                    .bind(
                            "roleEn",
                            answer.roleTitle() == null
                                    ? null
                                    : answer.roleTitle().en())
                    .bind(
                            "roleCy",
                            answer.roleTitle() == null
                                    ? null
                                    : answer.roleTitle().cy())
                    .bind("days", answer.workingDays())
                    .bind("inTime", answer.inTime())
                    .bind("batch", answer.batch())
                    .bind("source", answer.source())
                    .bind("sourceId", answer.sourceId())
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(made -> addVersion(
                    made, new Version(made, 1, VersionKind.FIRST, answer.at(), null, content), answer.personId()));
            return id;
        });
    }

    /** @return false when somebody else made this version first */
    boolean correct(long id, Version version, long personId) {
        int updated = jdbi.withHandle(handle -> handle.createUpdate(
                        "update answer set version = :next, decision = :decision where id = :id and version = :next - 1")
                .bind("next", version.version())
                .bind("decision", version.content().decision())
                .bind("id", id)
                .execute());
        if (updated == 1) {
            addVersion(id, version, personId);
        }
        return updated == 1;
    }

    private void addVersion(long id, Version version, @Nullable Long personId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into answer_version (answer_id, version, kind, content, reason_en, reason_cy, published_at, published_by_person_id)
                        values (:id, :version, :kind, :content::jsonb, :en, :cy, :at, :person)""")
                .bind("id", id)
                .bind("version", version.version())
                .bind("kind", version.kind())
                .bind("content", WrittenAnswer.of(version.content(), json).json())
                .bind("en", version.reason() == null ? null : version.reason().en())
                .bind("cy", version.reason() == null ? null : version.reason().cy())
                .bind("at", version.publishedAt())
                .bind("person", personId)
                .execute());
    }

    Optional<Row> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST + " where a.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> row(rs))
                .findOne());
    }

    /** The answers to these ideas, oldest first. */
    List<Row> to(Collection<Long> ideaNumbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        NEWEST + " where a.idea_number = any(:ideas) order by a.published_at, a.id")
                .bind("ideas", ideaNumbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs))
                .list());
    }

    /** Answers by their publishing date, the newest first. */
    record Given(long answerId, long ideaNumber, @Nullable Long dutyId, Instant publishedAt) {}

    List<Given> given(DutyFilter filter, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id, a.idea_number, a.duty_id, a.published_at from answer a left join duty d on d.id = a.duty_id
                        where (cast(:at as timestamptz) is null or (a.published_at, a.id) < (cast(:at as timestamptz), :id))
                        """ + PUBLIC_FILTER + " order by a.published_at desc, a.id desc limit :limit")
                .bind("service", filter.serviceId())
                .bind("allAreas", filter.areaIds() == null)
                .bind(
                        "areas",
                        filter.areaIds() == null
                                ? new Long[0]
                                : filter.areaIds().toArray(Long[]::new))
                .bind("at", after == null ? null : after.instant(0))
                .bind("id", after == null ? 0 : after.number(1))
                .bind("limit", limit)
                .map((rs, ctx) -> new Given(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getObject(3, Long.class),
                        rs.getTimestamp(4).toInstant()))
                .list());
    }

    /** All versions of these answers, oldest first. */
    List<Version> versions(Collection<Long> answerIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from answer_version where answer_id = any(:ids) order by answer_id, version")
                .bind("ids", answerIds.toArray(Long[]::new))
                .map((rs, ctx) -> new Version(
                        rs.getLong("answer_id"),
                        rs.getLong("version"),
                        VersionKind.valueOf(rs.getString("kind")),
                        rs.getTimestamp("published_at").toInstant(),
                        text(rs, "reason"),
                        new WrittenAnswer(rs.getString("content")).content(json)))
                .list());
    }

    /** The ideas that were given one answer, for each of these batches. A batch holds at most a hundred. */
    Map<UUID, List<Long>> together(Collection<UUID> batches) {
        record Member(UUID batch, long ideaNumber) {}
        return batches.isEmpty()
                ? new HashMap<>()
                : jdbi
                        .withHandle(handle -> handle.createQuery(
                                        "select batch, idea_number from answer where batch = any(:batches) order by 2")
                                .bind("batches", batches.toArray(UUID[]::new))
                                .map((rs, ctx) -> new Member(rs.getObject(1, UUID.class), rs.getLong(2)))
                                .list())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Member::batch,
                                HashMap::new,
                                Collectors.mapping(Member::ideaNumber, Collectors.toList())));
    }

    boolean inBatch(UUID batch, long dutyId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from answer where batch = :batch and duty_id = :duty)")
                .bind("batch", batch)
                .bind("duty", dutyId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Numbers of the ideas that this person answered. */
    List<Long> by(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select idea_number from answer where answered_by_person_id = :person order by published_at")
                .bind("person", personId)
                .mapTo(Long.class)
                .list());
    }

    void forgetPerson(long personId) {
        jdbi.useTransaction(handle -> {
            handle.execute("update answer set answered_by_person_id = null where answered_by_person_id = ?", personId);
            handle.execute(
                    "update answer_version set published_by_person_id = null where published_by_person_id = ?",
                    personId);
        });
    }

    Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getLong("idea_number"),
                rs.getObject("duty_id", Long.class),
                rs.getInt("round"),
                AnswerDecision.valueOf(rs.getString("decision")),
                rs.getTimestamp("published_at").toInstant(),
                rs.getObject("answered_by_person_id", Long.class),
                text(rs, "role_title"),
                rs.getObject("batch", UUID.class),
                Origin.valueOf(rs.getString("origin")),
                new WrittenAnswer(rs.getString("content")).content(json));
    }

    static @Nullable LocalisedText text(ResultSet rs, String column) throws SQLException {
        var english = rs.getString(column + "_en");
        return english == null ? null : new LocalisedText(english, rs.getString(column + "_cy"));
    }
}
