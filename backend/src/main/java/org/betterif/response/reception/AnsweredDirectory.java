package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.shared.Origin;
import org.jdbi.v3.core.Jdbi;

/** The published answers that something may be said of. */
@ApplicationScoped
public class AnsweredDirectory {

    private static final String COLUMNS = "id, idea_number, duty_id, version, round, published_at, origin";

    private final Jdbi jdbi;

    AnsweredDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<AnsweredRef> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from answer where id = :id")
                .bind("id", id)
                .map((rs, ctx) -> ref(rs))
                .findOne());
    }

    /** The newest answer to each of these ideas, by number. */
    Map<Long, AnsweredRef> newest(Collection<Long> ideaNumbers) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select distinct on (idea_number) " + COLUMNS
                                + " from answer where idea_number = any(:ideas)"
                                + " order by idea_number, published_at desc, id desc")
                        .bind("ideas", ideaNumbers.toArray(Long[]::new))
                        .map((rs, ctx) -> ref(rs))
                        .list())
                .stream()
                .collect(Collectors.toMap(AnsweredRef::ideaNumber, Function.identity()));
    }

    private static AnsweredRef ref(ResultSet rs) throws SQLException {
        return new AnsweredRef(
                rs.getLong("id"),
                rs.getLong("idea_number"),
                rs.getObject("duty_id", Long.class),
                rs.getLong("version"),
                rs.getInt("round"),
                rs.getTimestamp("published_at").toInstant(),
                Origin.valueOf(rs.getString("origin")));
    }
}
