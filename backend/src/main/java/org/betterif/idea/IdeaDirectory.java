package org.betterif.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask about ideas, and tell. Who may do it is decided by the feature that asks. */
@ApplicationScoped
public class IdeaDirectory {

    private final IdeaRows rows;
    private final IdeaCards cards;
    private final Standings standings;
    private final IdeaService service;
    private final Removal removal;
    private final IdeaImport imports;
    private final IdeaSeen seen;
    private final Searches searches;
    private final PlaceDirectory places;
    private final FiguresRows figures;
    private final CallDirectory calls;
    private final IdeaVersions versions;
    private final Clock clock;

    IdeaDirectory(
            IdeaRows rows,
            IdeaCards cards,
            Standings standings,
            IdeaService service,
            Removal removal,
            IdeaImport imports,
            IdeaSeen seen,
            Searches searches,
            PlaceDirectory places,
            FiguresRows figures,
            CallDirectory calls,
            IdeaVersions versions,
            Clock clock) {
        this.versions = versions;
        this.figures = figures;
        this.calls = calls;
        this.places = places;
        this.rows = rows;
        this.cards = cards;
        this.standings = standings;
        this.service = service;
        this.removal = removal;
        this.imports = imports;
        this.seen = seen;
        this.searches = searches;
        this.clock = clock;
    }

    public Optional<IdeaRef> idea(long number) {
        return Optional.ofNullable(ideas(List.of(number)).get(number));
    }

    /** Those that exist, drafts and removed ones too: ask {@link IdeaRef#publicNow}. */
    public Map<Long, IdeaRef> ideas(Collection<Long> numbers) {
        return rows.rows(numbers, clock.instant()).values().stream()
                .collect(Collectors.toMap(IdeaRows.Row::number, IdeaRows.Row::ref));
    }

    /** The public ones, in the order asked for, as everybody may see them. */
    public List<IdeaCard> cards(Collection<Long> numbers) {
        return cards.publicCards(numbers);
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

    /** What a version of a shared idea said, also when it is not public now. @param version null for the newest */
    public Optional<PublishedText> publishedText(long number, @Nullable Integer version) {
        return versions.text(number, version);
    }

    /** Public ideas, the last shared first; not what was withdrawn or closed in favour of another. */
    public List<Long> newest(int limit) {
        return rows.newest(limit);
    }

    /**
     * A search to keep, written in one way: what a list was narrowed to (q, call, area, topic, kind). Empty when nothing narrows
     * it.
     *
     * @throws ProblemException 400 when it names what is not there
     */
    public String search(Map<String, String> asked) {
        return searches.canonical(asked);
    }

    /** Those of these searches that the public idea is found by. */
    public Set<String> matching(long number, Collection<String> kept) {
        return searches.matching(number, kept);
    }

    /** The newest public ideas that a search finds. */
    public List<Long> found(String search, int limit) {
        return searches.newest(search, limit);
    }

    /** What this reader may do with them; those they may not read are left out. */
    public Map<Long, IdeaMay> may(Actor actor, Collection<Long> numbers) {
        return service.may(actor, numbers);
    }

    /** Sums over all public ideas, for the home page. */
    public IdeaFigures figures() {
        var now = clock.instant();
        return figures.figures(calls.calls().values().stream()
                .filter(call -> !call.countsVisible(now))
                .map(CallRef::id)
                .toList());
    }

    /** @throws ProblemException 404, or 410 when removed: for addresses under an idea's own */
    public IdeaRef publicIdea(long number) {
        var idea = idea(number).filter(found -> found.stage().shared());
        if (idea.isPresent() && !idea.get().publicNow()) {
            throw Removal.gone(idea.get().visibility());
        }
        return idea.orElseThrow(() -> ProblemException.notFound("idea"));
    }

    /** Whether a pre-election period is on where the idea is about. */
    public boolean preElection(IdeaRef idea, Instant at) {
        return places.preElection(idea.areaId(), at);
    }

    /** One statement; rows are locked in order of number. Ideas that do not exist are left out of the answer. */
    @Transactional
    public List<TallyChange> countVotes(Map<Long, Integer> deltaByNumber) {
        return standings.countVotes(deltaByNumber, clock.instant());
    }

    /** As it happened at a past moment, for imported or demo history. */
    @Transactional
    public List<TallyChange> countVotes(Map<Long, Integer> deltaByNumber, Instant at) {
        return standings.countVotes(deltaByNumber, at);
    }

    @Transactional
    public void countComments(long number, int delta) {
        standings.countComments(Map.of(number, delta), clock.instant());
    }

    @Transactional
    public void countComments(Map<Long, Integer> deltaByNumber, Instant at) {
        standings.countComments(deltaByNumber, at);
    }

    /** Kept in memory and written in batches; nothing about who looked. */
    public void countViews(Map<Long, Integer> views) {
        views.forEach(seen::count);
    }

    @Transactional
    public void markOwed(long number, Instant since, Instant due) {
        standings.owed(number, since, due);
    }

    /** So many supporters brought what they bring: the card counts towards the next number from now on. */
    @Transactional
    public void markReached(long number, int supporters) {
        standings.reached(number, supporters);
    }

    @Transactional
    public void markPaused(long number, boolean paused) {
        standings.paused(number, paused);
    }

    /** The second answer of an idea is marked as answered again. */
    @Transactional
    public void markAnswered(long number, Instant at, AnswerDecision decision) {
        standings.answered(number, at, decision);
    }

    /** Its supporters say that the answer does not answer it; a second one is due. */
    @Transactional
    public void markContested(long number, Instant since, Instant due) {
        standings.contested(number, since, due);
    }

    @Transactional
    public void markClosedWithNote(long number) {
        standings.closedWithNote(number);
    }

    @Transactional
    public void markCouncillorReplied(long number) {
        standings.councillorReplied(number);
    }

    @Transactional
    public void markOutcome(Collection<Long> numbers, Outcome outcome) {
        standings.outcome(numbers, outcome);
    }

    /** Makes a handed in idea public, where the call checks first. */
    public void open(long number) {
        removal.open(number);
    }

    /** A handed in idea that was not opened goes back to its author's drafts. */
    public void sendBack(long number) {
        removal.sendBack(number);
    }

    public void hide(long number, String reasonCode) {
        removal.hide(number, reasonCode);
    }

    public void restore(long number) {
        removal.restore(number);
    }

    public void seal(long number) {
        removal.seal(number);
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

    public long importIdea(ImportedIdea idea) {
        return imports.enter(idea);
    }
}
