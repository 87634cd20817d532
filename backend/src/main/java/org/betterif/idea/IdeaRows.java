package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.standing.AnswerState;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.shared.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What cards and pages need of the stored ideas, and no column more. */
@ApplicationScoped
class IdeaRows {

    private static final String CARD = """
            select i.number, i.version, i.title, i.language, i.summary, i.need, i.by_whom, i.kind, i.stage, i.visibility,
                   i.call_id, i.area_id, i.topic_id, i.pin_longitude, i.pin_latitude, i.author_person_id, i.source_author,
                   i.source_votes, i.shared_at, i.closed_in_favour_of, s.votes, s.comments, s.answer, s.owed_since,
                   s.owed_due, s.owed_paused, s.answered_at, s.decision, s.closed_with_note, s.councillor_replied, s.outcome, s.reached,
                   s.undated_since
            from idea i join idea_standing s using (number) where i.number = any(:numbers)""";

    /** What an {@link IdeaRef} needs: half of a card, for those who ask for many at a time. */
    private static final String REF = """
            select i.number, i.version, i.title, i.language, i.stage, i.visibility, i.call_id, i.area_id, i.topic_id,
                   i.author_person_id, s.votes, s.answer, s.owed_since, s.owed_due, s.owed_paused
            from idea i join idea_standing s using (number) where i.number = any(:numbers)""";

    private static final String BODY = """
            select now_text, now_html, change_text, change_html, for_whom, have_text, have_html, withdrawn_reason,
                   hidden_reason, (select count(*) from idea_version v where v.idea_number = i.number) as versions
            from idea i where number = :number""";

    private final Jdbi jdbi;

    IdeaRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One idea as stored, nothing masked. */
    record Row(
            long number,
            int version,
            String title,
            Language language,
            String summary,
            @Nullable Need need,
            @Nullable ByWhom by,
            @Nullable Kind kind,
            Stage stage,
            Visibility visibility,
            long callId,
            @Nullable Long areaId,
            @Nullable Long topicId,
            @Nullable Pin pin,
            @Nullable Long authorPersonId,
            @Nullable String sourceAuthor,
            @Nullable Long sourceVotes,
            @Nullable Instant sharedAt,
            @Nullable Long closedInFavourOf,
            long votes,
            long comments,
            IdeaCard.Answer answer,
            Outcome outcome,
            int reached) {

        boolean publicNow() {
            return stage.shared() && visibility == Visibility.PUBLIC;
        }
    }

    /** What only the idea's own page shows. */
    record Body(
            IdeaView.Sections sections,
            @Nullable String withdrawnReason,
            @Nullable String hiddenReason,
            int versions) {}

    Map<Long, Row> rows(Collection<Long> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(CARD)
                .bind("numbers", numbers.toArray(Long[]::new))
                .map((rs, ctx) -> row(rs, now))
                .collect(Collectors.toMap(Row::number, Function.identity())));
    }

    Map<Long, IdeaRef> refs(Collection<Long> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(REF)
                .bind("numbers", numbers.toArray(Long[]::new))
                .map((rs, ctx) -> ref(rs, now))
                .collect(Collectors.toMap(IdeaRef::number, Function.identity())));
    }

    Optional<Body> body(long number) {
        return jdbi.withHandle(handle -> handle.createQuery(BODY)
                .bind("number", number)
                .map((rs, ctx) -> body(rs))
                .findOne());
    }

    /** The texts as they were written, title first, without empty ones. */
    Map<Long, List<String>> words(Collection<Long> numbers) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select number, array_remove(array[title, now_text, change_text, for_whom, have_text], '')
                                from idea where number = any(:numbers)""")
                        .bind("numbers", numbers.toArray(Long[]::new))
                        .map((rs, ctx) -> Map.entry(
                                rs.getLong(1), List.of((String[]) rs.getArray(2).getArray())))
                        .list())
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Public ideas by number, for those who walk through all of them. */
    List<Long> visibleAfter(long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number from idea where number > :after and visibility = 'PUBLIC'
                          and stage not in ('DRAFT', 'SUBMITTED') order by number limit :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    List<Long> newest(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select number from idea where visibility = 'PUBLIC' and stage in ('OPEN', 'CLOSED')
                        order by shared_at desc, number desc limit :limit""").bind("limit", limit).mapTo(Long.class).list());
    }

    List<Long> handedInTo(long callId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select number from idea where call_id = :call and stage <> 'DRAFT' order by number")
                .bind("call", callId)
                .mapTo(Long.class)
                .list());
    }

    List<Long> waitingForCheck(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select number from idea where stage = 'SUBMITTED' and visibility = 'PUBLIC'
                        order by submitted_at, number limit :limit""").bind("limit", limit).mapTo(Long.class).list());
    }

    List<Long> draftsOf(long personId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number from idea where author_person_id = :person and stage = 'DRAFT'
                        order by changed_at desc limit 100""")
                .bind("person", personId)
                .mapTo(Long.class)
                .list());
    }

    private static Body body(ResultSet rs) throws SQLException {
        var sections = new IdeaView.Sections(
                new IdeaView.Section(rs.getString("now_text"), rs.getString("now_html")),
                new IdeaView.Section(rs.getString("change_text"), rs.getString("change_html")),
                rs.getString("for_whom"),
                new IdeaView.Section(rs.getString("have_text"), rs.getString("have_html")));
        return new Body(
                sections, rs.getString("withdrawn_reason"), rs.getString("hidden_reason"), rs.getInt("versions"));
    }

    private static Row row(ResultSet rs, Instant now) throws SQLException {
        return new Row(
                rs.getLong("number"),
                rs.getInt("version"),
                rs.getString("title"),
                Language.of(rs.getString("language")),
                rs.getString("summary"),
                word(Need.class, rs.getString("need")),
                word(ByWhom.class, rs.getString("by_whom")),
                word(Kind.class, rs.getString("kind")),
                Stage.valueOf(rs.getString("stage")),
                Visibility.valueOf(rs.getString("visibility")),
                rs.getLong("call_id"),
                number(rs, "area_id"),
                number(rs, "topic_id"),
                pin(rs),
                number(rs, "author_person_id"),
                rs.getString("source_author"),
                number(rs, "source_votes"),
                instant(rs, "shared_at"),
                number(rs, "closed_in_favour_of"),
                rs.getLong("votes"),
                rs.getLong("comments"),
                answer(rs, now),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getInt("reached"));
    }

    private static IdeaRef ref(ResultSet rs, Instant now) throws SQLException {
        var topic = number(rs, "topic_id");
        var author = number(rs, "author_person_id");
        return new IdeaRef(
                rs.getLong("number"),
                rs.getInt("version"),
                rs.getString("title"),
                Language.of(rs.getString("language")),
                Stage.valueOf(rs.getString("stage")),
                Visibility.valueOf(rs.getString("visibility")),
                rs.getLong("call_id"),
                number(rs, "area_id"),
                topic == null ? 0 : topic,
                author == null ? 0 : author,
                author == null,
                rs.getLong("votes"),
                state(rs, now),
                instant(rs, "owed_since"),
                instant(rs, "owed_due"));
    }

    private static AnswerState state(ResultSet rs, Instant now) throws SQLException {
        var state = AnswerState.valueOf(rs.getString("answer"));
        var due = instant(rs, "owed_due");
        boolean running = state == AnswerState.OWED || state == AnswerState.CONTESTED;
        boolean overdue = running && !rs.getBoolean("owed_paused") && due != null && due.isBefore(now);
        return overdue ? AnswerState.OVERDUE : state;
    }

    private static IdeaCard.Answer answer(ResultSet rs, Instant now) throws SQLException {
        return new IdeaCard.Answer(
                state(rs, now),
                instant(rs, "owed_since"),
                instant(rs, "owed_due"),
                instant(rs, "undated_since"),
                rs.getBoolean("owed_paused"),
                instant(rs, "answered_at"),
                word(AnswerDecision.class, rs.getString("decision")),
                rs.getBoolean("closed_with_note"),
                rs.getBoolean("councillor_replied"));
    }

    private static @Nullable Pin pin(ResultSet rs) throws SQLException {
        double longitude = rs.getDouble("pin_longitude");
        return rs.wasNull() ? null : new Pin(longitude, rs.getDouble("pin_latitude"));
    }

    private static @Nullable Long number(ResultSet rs, String column) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp value = rs.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String value) {
        return value == null ? null : Enum.valueOf(type, value);
    }
}
