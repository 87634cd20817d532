package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Badge;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.standing.AnswerState;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicRef;
import org.jspecify.annotations.Nullable;

/**
 * Cards by number, in the order asked for: the one place where stored rows become what everybody reads, and where what a call
 * hides until its close is taken out. A cache of cards belongs here, with the tallies still read by key.
 */
@ApplicationScoped
class IdeaCards {

    private final IdeaRows rows;
    private final CallDirectory calls;
    private final PlaceDirectory places;
    private final PersonDirectory people;
    private final Clock clock;

    IdeaCards(IdeaRows rows, CallDirectory calls, PlaceDirectory places, PersonDirectory people, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    /** Whatever their stage and visibility: the caller asks for what its reader may see. */
    List<IdeaCard> cards(Collection<Long> numbers) {
        var now = clock.instant();
        return cards(numbers, rows.rows(numbers, now), now);
    }

    List<IdeaCard> publicCards(Collection<Long> numbers) {
        return cards(numbers).stream()
                .filter(card -> card.stage().shared() && card.visibility() == Visibility.PUBLIC)
                .toList();
    }

    List<IdeaCard> cardsOf(long author, Collection<Long> numbers) {
        var now = clock.instant();
        var theirs = new HashMap<>(rows.rows(numbers, now));
        theirs.values().removeIf(row -> !Objects.equals(row.authorPersonId(), author));
        return cards(numbers, theirs, now);
    }

    Optional<IdeaView> view(long number) {
        return rows.body(number).map(body -> IdeaView.of(cards(List.of(number)).get(0), body));
    }

    private List<IdeaCard> cards(Collection<Long> numbers, Map<Long, IdeaRows.Row> found, Instant now) {
        var authors = people.people(found.values().stream()
                .map(IdeaRows.Row::authorPersonId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var known = calls.calls();
        var areas = places.areas().stream().collect(Collectors.toMap(AreaRef::id, Function.identity()));
        var topics = places.topics().stream().collect(Collectors.toMap(TopicRef::id, Function.identity()));
        return numbers.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(row -> card(row, known.get(row.callId()), areas, topics, authors, now))
                .toList();
    }

    private IdeaCard card(
            IdeaRows.Row row,
            CallRef call,
            Map<Long, AreaRef> areas,
            Map<Long, TopicRef> topics,
            Map<Long, PersonRef> authors,
            Instant now) {
        boolean counts = call.countsVisible(now);
        return new IdeaCard(
                row.number(),
                row.version(),
                row.title(),
                row.language(),
                row.summary(),
                row.need(),
                row.by(),
                row.kind(),
                row.stage(),
                row.visibility(),
                new IdeaCard.CallLink(call.id(), call.slug(), call.question(), call.openDoor()),
                area(row.areaId() == null ? null : areas.get(row.areaId())),
                topic(row.topicId() == null ? null : topics.get(row.topicId())),
                row.pin(),
                author(row, authors),
                row.sharedAt(),
                support(row, call, calls.thresholds(call, row.areaId()), counts),
                row.comments(),
                counts ? row.answer() : masked(row.answer()),
                row.outcome(),
                row.closedInFavourOf());
    }

    private static IdeaCard.@Nullable AreaLink area(@Nullable AreaRef area) {
        return area == null ? null : new IdeaCard.AreaLink(area.id(), area.slug(), area.name());
    }

    private static IdeaCard.@Nullable TopicLink topic(@Nullable TopicRef topic) {
        return topic == null
                ? null
                : new IdeaCard.TopicLink(topic.id(), topic.slug(), topic.name(), topic.icon(), topic.colour());
    }

    private static Byline author(IdeaRows.Row row, Map<Long, PersonRef> authors) {
        var author = row.authorPersonId() == null ? null : authors.get(row.authorPersonId());
        if (author != null) {
            return author.byline();
        }
        return new Byline(row.sourceAuthor() == null ? "" : row.sourceAuthor(), Badge.NONE, null);
    }

    private static IdeaCard.Support support(
            IdeaRows.Row row, CallRef call, List<Threshold> thresholds, boolean counts) {
        if (!counts) {
            // the first, whatever the count: which one is next would tell how many there are
            var first = thresholds.getFirst();
            return new IdeaCard.Support(
                    null, first.supporters(), first.consequence(), null, votingEnds(call), row.sourceVotes());
        }
        var next = thresholds.stream()
                .filter(threshold -> threshold.supporters() > Math.max(row.votes(), row.reached()))
                .findFirst();
        var shown = next.orElse(thresholds.getLast());
        long remaining = next.isPresent() ? shown.supporters() - row.votes() : 0;
        return new IdeaCard.Support(
                row.votes(), shown.supporters(), shown.consequence(), remaining, null, row.sourceVotes());
    }

    private static @Nullable Instant votingEnds(CallRef call) {
        return call.phases().stream()
                .filter(phase -> phase.phase() == Phase.VOTE)
                .map(PhaseRef::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static IdeaCard.Answer masked(IdeaCard.Answer answer) {
        boolean owed = answer.state() == AnswerState.OWED || answer.state() == AnswerState.OVERDUE;
        return !owed
                ? new IdeaCard.Answer(
                        answer.state(),
                        answer.owedSince(),
                        answer.due(),
                        null,
                        answer.paused(),
                        answer.answeredAt(),
                        answer.decision(),
                        answer.closedWithNote(),
                        answer.councillorReplied())
                : new IdeaCard.Answer(
                        AnswerState.NONE, null, null, null, false, null, null, false, answer.councillorReplied());
    }
}
