package org.betterif.ballot.count;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.RulesCompared;
import org.jdbi.v3.core.Jdbi;

/** Counts, kept as they were published. */
@ApplicationScoped
class Results {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Results(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void keep(long ballotId, Counted result, PublishedFiles files) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ballot_result (ballot_id, voters, on_paper, count, compared, command, pb, blt)
                        values (:ballot, :voters, :paper, :count::json, :compared::json, :command, :pb, :blt)""")
                .bind("ballot", ballotId)
                .bind("voters", result.voters())
                .bind("paper", result.onPaper())
                .bind("count", written(result.count()))
                .bind("compared", written(result.compared()))
                .bind("command", result.command().toArray(String[]::new))
                .bind("pb", files.pb())
                .bind("blt", files.blt())
                .execute());
    }

    Optional<Counted> of(long ballotId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from ballot_result where ballot_id = :ballot")
                .bind("ballot", ballotId)
                .map((rs, ctx) -> new Counted(
                        rs.getLong("voters"),
                        rs.getLong("on_paper"),
                        read(rs.getString("count"), CountView.class),
                        read(rs.getString("compared"), RulesCompared.class),
                        List.of((String[]) rs.getArray("command").getArray())))
                .findOne());
    }

    PublishedFiles files(long ballotId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pb, blt from ballot_result where ballot_id = :ballot")
                        .bind("ballot", ballotId)
                        .map((rs, ctx) -> new PublishedFiles(rs.getString("pb"), rs.getString("blt")))
                        .findOne()
                        .orElse(new PublishedFiles(null, null)));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
