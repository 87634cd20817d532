package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What others may ask about ideas. What they may tell is {@code idea.life}'s. */
@ApplicationScoped
public class IdeaDirectory {

    private final IdeaRows rows;
    private final IdeaCards cards;
    private final PlaceDirectory places;
    private final Clock clock;

    IdeaDirectory(IdeaRows rows, IdeaCards cards, PlaceDirectory places, Clock clock) {
        this.places = places;
        this.rows = rows;
        this.cards = cards;
        this.clock = clock;
    }

    public Optional<IdeaRef> idea(long number) {
        return Optional.ofNullable(ideas(List.of(number)).get(number));
    }

    /** Those that exist, drafts and removed ones too: ask {@link IdeaRef#publicNow}. */
    public Map<Long, IdeaRef> ideas(Collection<Long> numbers) {
        return rows.refs(numbers, clock.instant());
    }

    /** The public ones, in the order asked for, as everybody may see them. */
    public List<IdeaCard> cards(Collection<Long> numbers) {
        return cards.publicCards(numbers);
    }

    /** Those that this person wrote, in the order asked for, whatever their stage; for their own eyes. */
    public List<IdeaCard> cardsOf(long author, Collection<Long> numbers) {
        return cards.cardsOf(author, numbers);
    }

    /** As its page reads it, whatever its stage: ask only for who may read it. */
    public Optional<IdeaView> view(long number) {
        return cards.view(number);
    }

    /** The text of a public idea, or nothing when it is not public. */
    public Optional<IdeaReading> reading(long number) {
        return cards(List.of(number)).stream().findFirst().flatMap(card -> rows.body(number)
                .map(body -> reading(card, body.sections())));
    }

    private static IdeaReading reading(IdeaCard card, IdeaView.Sections says) {
        return new IdeaReading(
                card,
                says.now().html(),
                says.change().html(),
                says.forWhom(),
                says.have().html());
    }

    /** What was written, title first, without empty sections; also of ideas that are not public: for moderators. */
    public Map<Long, List<String>> words(Collection<Long> numbers) {
        return rows.words(numbers);
    }

    /** Public ideas, the last shared first; not what was withdrawn or closed in favour of another. */
    public List<Long> newest(int limit) {
        return rows.newest(limit);
    }

    /** @throws ProblemException 404, or 410 when removed: for addresses under an idea's own */
    public IdeaRef publicIdea(long number) {
        return requirePublic(idea(number).orElse(null));
    }

    /** As {@link #publicIdea}, of one that was read with others. @param idea null when there is none */
    public IdeaRef requirePublic(@Nullable IdeaRef idea) {
        if (idea == null || !idea.stage().shared()) {
            throw ProblemException.notFound("idea");
        }
        if (!idea.publicNow()) {
            throw gone(idea.visibility());
        }
        return idea;
    }

    /** What is said of one that was removed. */
    public static ProblemException gone(Visibility visibility) {
        return visibility == Visibility.SEALED
                ? new ProblemException(IdeaReason.SEALED, "This page is not available.")
                : new ProblemException(IdeaReason.REMOVED, "This idea was removed under the house rules.");
    }

    /** Whether a pre-election period is on where the idea is about. */
    public boolean preElection(IdeaRef idea, Instant at) {
        return places.preElection(idea.areaId(), at);
    }

    /** Handed in ones, whatever their stage. */
    public List<Long> numbersIn(long callId) {
        return rows.handedInTo(callId);
    }

    /** Ideas that wait for a moderator, the longest first. */
    public List<Long> waitingForCheck(int limit) {
        return rows.waitingForCheck(limit);
    }

    /** All public ideas in order of number, from after {@code after}. */
    public List<Long> allVisibleNumbers(long after, int limit) {
        return rows.visibleAfter(after, limit);
    }
}
