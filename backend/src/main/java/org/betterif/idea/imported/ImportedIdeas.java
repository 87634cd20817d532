package org.betterif.idea.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.betterif.idea.IdeaEvent;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.TextDirectory;
import org.betterif.idea.text.Wording;
import org.betterif.shared.Origin;
import org.betterif.shared.text.WrittenText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** History enters: each idea once, whole, with its later texts. */
@ApplicationScoped
public class ImportedIdeas {

    private static final String INSERT = """
            insert into idea (version, author_person_id, call_id, area_id, topic_id, language, title, now_text, change_text,
                for_whom, have_text, now_html, change_html, have_html, summary, need, by_whom, kind, pin_longitude,
                pin_latitude, stage, visibility, hidden_reason, withdrawn_reason, closed_in_favour_of, created_at, changed_at,
                submitted_at, shared_at, source, source_id, source_author, source_votes)
            values (:version, :author, :call, :area, :topic, :language, :title, :now, :change, :forWhom, :have, :nowHtml,
                :changeHtml, :haveHtml, :summary, :need, :by, :kind, :longitude, :latitude, :stage, :visibility, :hidden,
                :withdrawn, :favoured, :at, :changedAt, case when :stage <> 'DRAFT' then cast(:at as timestamptz) end,
                case when :stage not in ('DRAFT', 'SUBMITTED') then cast(:at as timestamptz) end, :source, :sourceId, :sourceAuthor, :sourceVotes)
            on conflict (source, source_id) do nothing returning number""";

    private final Jdbi jdbi;
    private final TextDirectory texts;
    private final StandingDirectory standings;
    private final Event<IdeaEvent> events;

    ImportedIdeas(Jdbi jdbi, TextDirectory texts, StandingDirectory standings, Event<IdeaEvent> events) {
        this.jdbi = jdbi;
        this.texts = texts;
        this.standings = standings;
        this.events = events;
    }

    /** The number, whether it entered now or before. What was counted elsewhere is brought up to date. */
    @Transactional
    public long enter(ImportedIdea idea) {
        return jdbi.withHandle(handle ->
                insert(handle, idea).map(number -> complete(number, idea)).orElseGet(() -> known(handle, idea)));
    }

    private static java.util.Optional<Long> insert(Handle handle, ImportedIdea idea) {
        var text = wording(newest(idea));
        var shown = text.shown();
        var changedAt = idea.changes().isEmpty()
                ? idea.sharedAt()
                : idea.changes().get(idea.changes().size() - 1).at();
        return handle.createQuery(INSERT)
                .bindMap(text.values())
                .bind("language", text.language().code())
                .bind("nowHtml", shown.nowHtml())
                .bind("changeHtml", shown.changeHtml())
                .bind("haveHtml", shown.haveHtml())
                .bind("summary", shown.summary())
                .bind("version", 1 + idea.changes().size())
                .bind("author", idea.authorPersonId())
                .bind("call", idea.callId())
                .bind("area", idea.areaId())
                .bind("topic", idea.topicId())
                .bind("longitude", idea.pin() == null ? null : idea.pin().longitude())
                .bind("latitude", idea.pin() == null ? null : idea.pin().latitude())
                .bind("stage", idea.stage())
                .bind("visibility", idea.visibility())
                .bind("hidden", idea.hiddenReason())
                .bind("withdrawn", idea.stageReason())
                .bind("favoured", idea.closedInFavourOf())
                .bind("at", idea.sharedAt())
                .bind("changedAt", changedAt)
                .bind("source", idea.source())
                .bind("sourceId", idea.sourceId())
                .bind("sourceAuthor", line(idea.authorName()))
                .bind("sourceVotes", idea.votesThere())
                .mapTo(Long.class)
                .findOne();
    }

    private long complete(long number, ImportedIdea idea) {
        standings.begin(number);
        if (!idea.stage().shared()) {
            return number;
        }
        standings.markShared(number, idea.sharedAt());
        var first = idea.text();
        texts.keep(number, 1, idea.sharedAt(), null, wording(first));
        events.fire(new IdeaEvent.Opened(number, idea.callId(), idea.sharedAt(), Origin.IMPORTED));
        int version = 1;
        for (var change : idea.changes()) {
            version++;
            texts.keep(number, version, change.at(), line(change.note()), wording(change.text()));
            events.fire(new IdeaEvent.TextChanged(number, idea.callId(), version, change.at(), Origin.IMPORTED));
        }
        ended(number, idea);
        return number;
    }

    private void ended(long number, ImportedIdea idea) {
        var at = idea.endedAt();
        if (at != null && idea.stage() == Stage.CLOSED) {
            events.fire(new IdeaEvent.Closed(number, idea.callId(), at, Origin.IMPORTED));
        }
        var favoured = idea.closedInFavourOf();
        if (at != null && idea.stage() == Stage.JOINED && favoured != null) {
            events.fire(new IdeaEvent.Joined(number, idea.callId(), favoured, at, Origin.IMPORTED));
        }
        if (at != null && idea.stage() == Stage.CLOSED_IN_FAVOUR && favoured != null) {
            events.fire(new IdeaEvent.ClosedInFavour(number, idea.callId(), favoured, at, Origin.IMPORTED));
        }
    }

    private static long known(Handle handle, ImportedIdea idea) {
        return handle.createQuery("""
                        update idea set source_votes = :votes where source = :source and source_id = :sourceId
                        returning number""")
                .bind("votes", idea.votesThere())
                .bind("source", idea.source())
                .bind("sourceId", idea.sourceId())
                .mapTo(Long.class)
                .one();
    }

    private static ImportedIdea.Text newest(ImportedIdea idea) {
        return idea.changes().isEmpty()
                ? idea.text()
                : idea.changes().get(idea.changes().size() - 1).text();
    }

    private static Wording wording(ImportedIdea.Text text) {
        return Wording.cleaned(
                text.language(),
                text.title(),
                text.now(),
                text.change(),
                text.forWhom(),
                text.have(),
                text.need(),
                text.by(),
                text.kind());
    }

    private static @Nullable String line(@Nullable String text) {
        var line = text == null ? "" : WrittenText.oneLine(text);
        return line.isEmpty() ? null : line;
    }
}
