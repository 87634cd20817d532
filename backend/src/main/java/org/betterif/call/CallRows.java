package org.betterif.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.shared.LocalisedText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads every call, drafts too. */
@ApplicationScoped
class CallRows {

    private final Jdbi jdbi;

    CallRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<CallPaper> read() {
        return jdbi.withHandle(handle -> {
            var phases = phases(handle);
            var evidence = evidence(handle);
            var thresholds = thresholds(handle);
            return handle.createQuery("""
                            select call.*,
                                   array(select area_id from call_area where call_id = call.id) as areas,
                                   array(select topic_id from call_topic where call_id = call.id) as topics
                            from call order by id""")
                    .map((rs, ctx) -> paper(
                            rs,
                            phases.getOrDefault(rs.getLong("id"), List.of()),
                            evidence.getOrDefault(rs.getLong("id"), List.of()),
                            thresholds.getOrDefault(rs.getLong("id"), List.of())))
                    .list();
        });
    }

    private static Map<Long, List<PhaseRef>> phases(Handle handle) {
        var found = new HashMap<Long, List<PhaseRef>>();
        handle.createQuery("select * from call_phase order by starts_at, ends_at nulls last")
                .map((rs, ctx) -> found.computeIfAbsent(rs.getLong("call_id"), id -> new ArrayList<>())
                        .add(new PhaseRef(
                                Phase.valueOf(rs.getString("phase")),
                                rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                instant(rs, "ends_at"))))
                .list();
        return found;
    }

    private static Map<Long, List<Evidence>> evidence(Handle handle) {
        var found = new HashMap<Long, List<Evidence>>();
        handle.createQuery("select * from call_evidence order by call_id, position")
                .map((rs, ctx) -> found.computeIfAbsent(rs.getLong("call_id"), id -> new ArrayList<>())
                        .add(new Evidence(both(rs, "title"), rs.getString("url"))))
                .list();
        return found;
    }

    private static Map<Long, List<Threshold>> thresholds(Handle handle) {
        var found = new HashMap<Long, List<Threshold>>();
        handle.createQuery("select * from call_threshold")
                .map((rs, ctx) -> found.computeIfAbsent(rs.getLong("call_id"), id -> new ArrayList<>())
                        .add(new Threshold(
                                Consequence.valueOf(rs.getString("consequence")),
                                rs.getInt("supporters"),
                                rs.getInt("within_working_days"),
                                rs.getObject("least_in_area", Integer.class))))
                .list();
        return found;
    }

    private static CallPaper paper(
            ResultSet rs, List<PhaseRef> phases, List<Evidence> evidence, List<Threshold> thresholds)
            throws SQLException {
        var stage = Stage.valueOf(rs.getString("stage"));
        var ref = new CallRef(
                rs.getLong("id"),
                rs.getString("slug"),
                both(rs, "name"),
                both(rs, "question"),
                List.copyOf(phases),
                rules(rs, thresholds),
                rs.getBoolean("open_door"),
                ids(rs, "areas"),
                ids(rs, "topics"),
                stage == Stage.CANCELLED);
        return new CallPaper(
                ref,
                stage,
                both(rs, "summary"),
                both(rs, "fixed"),
                both(rs, "open"),
                both(rs, "who_decides"),
                List.copyOf(evidence),
                instant(rs, "published_at"),
                instant(rs, "rules_changed_at"),
                instant(rs, "cancelled_at"),
                rs.getString("cancelled_why_en") == null ? null : both(rs, "cancelled_why"),
                rs.getLong("version"));
    }

    private static CallRules rules(ResultSet rs, List<Threshold> thresholds) throws SQLException {
        return new CallRules(
                WhoMayTakePart.valueOf(rs.getString("who")),
                Threshold.sorted(thresholds),
                rs.getInt("answer_within_working_days"),
                rs.getObject("supports_per_person", Integer.class),
                rs.getBoolean("counts_hidden"),
                Check.valueOf(rs.getString("check_when")),
                new BelowThreshold(BelowThreshold.Kind.valueOf(rs.getString("below_kind")), rs.getInt("below_days")));
    }

    private static LocalisedText both(ResultSet rs, String column) throws SQLException {
        return new LocalisedText(rs.getString(column + "_en"), rs.getString(column + "_cy"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** In order, so that equal calls give equal bytes. */
    private static Set<Long> ids(ResultSet rs, String column) throws SQLException {
        return Collections.unmodifiableSet(
                new TreeSet<>(List.of((Long[]) rs.getArray(column).getArray())));
    }
}
