package org.betterif.intake.origin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that was recorded elsewhere. */
@ApplicationScoped
public class OriginDirectory {

    private final Jdbi jdbi;
    private final Clock clock;

    OriginDirectory(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Keeps it, in place of what was kept of the same idea before. @return whether it is new */
    public boolean keep(IntakeRecord record) {
        return jdbi.withHandle(handle -> {
            boolean fresh = put(handle, record);
            handle.execute("delete from intake_fact where idea_number = ?", record.ideaNumber());
            for (var fact : record.facts()) {
                handle.createUpdate("""
                                insert into intake_fact (idea_number, kind, at, address)
                                values (:idea, :kind, :at, :address)""")
                        .bind("idea", record.ideaNumber())
                        .bind("kind", fact.kind().name())
                        .bind("at", fact.at().atOffset(ZoneOffset.UTC))
                        .bind("address", fact.address())
                        .execute();
            }
            return fresh;
        });
    }

    private boolean put(Handle handle, IntakeRecord record) {
        var refusal = record.refusal();
        return handle.createQuery("""
                        insert into intake_record (source, source_id, idea_number, state, address, refusal_code, refusal_text,
                            recorded_at)
                        values (:source, :id, :idea, :state, :address, :code, :text, :now)
                        on conflict (source, source_id) do update set state = excluded.state, address = excluded.address,
                            refusal_code = excluded.refusal_code, refusal_text = excluded.refusal_text,
                            recorded_at = excluded.recorded_at
                        returning xmax = 0""")
                .bind("source", record.source())
                .bind("id", record.sourceId())
                .bind("idea", record.ideaNumber())
                .bind("state", record.state())
                .bind("address", record.address())
                .bind("code", refusal == null ? null : refusal.code())
                .bind("text", refusal == null ? null : refusal.text())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one();
    }

    Optional<IntakeRecord> of(long ideaNumber) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from intake_record where idea_number = :idea")
                .bind("idea", ideaNumber)
                .map((rs, ctx) -> new IntakeRecord(
                        rs.getString("source"),
                        rs.getString("source_id"),
                        ideaNumber,
                        rs.getString("state"),
                        rs.getString("address"),
                        refusal(rs.getString("refusal_code"), rs.getString("refusal_text")),
                        facts(handle, ideaNumber)))
                .findOne());
    }

    private static IntakeRecord.@Nullable Refusal refusal(@Nullable String code, @Nullable String text) {
        return code == null ? null : new IntakeRecord.Refusal(code, text);
    }

    private static List<IntakeRecord.Fact> facts(Handle handle, long ideaNumber) {
        return handle.createQuery(
                        "select kind, at, address from intake_fact where idea_number = :idea order by at, kind")
                .bind("idea", ideaNumber)
                .map((rs, ctx) -> new IntakeRecord.Fact(
                        IntakeRecord.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("address")))
                .list();
    }
}
