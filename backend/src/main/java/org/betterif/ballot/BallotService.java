package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.count.CountDirectory;
import org.betterif.ballot.count.PublishedFiles;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Option;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is read of ballots, and how they are set up. */
@ApplicationScoped
class BallotService {

    private final Ballots ballots;
    private final BallotViews views;
    private final BoxDirectory box;
    private final CountDirectory counts;
    private final CallDirectory calls;
    private final IdeaDirectory ideas;
    private final Event<BallotEvent> events;
    private final Clock clock;

    BallotService(
            Ballots ballots,
            BallotViews views,
            BoxDirectory box,
            CountDirectory counts,
            CallDirectory calls,
            IdeaDirectory ideas,
            Event<BallotEvent> events,
            Clock clock) {
        this.ballots = ballots;
        this.views = views;
        this.box = box;
        this.counts = counts;
        this.calls = calls;
        this.ideas = ideas;
        this.events = events;
        this.clock = clock;
    }

    List<BallotView.Card> cards() {
        return views.cards(ballots.announced());
    }

    List<BallotView.Card> cardsOf(long callId) {
        return views.cards(ballots.announcedOf(callId));
    }

    List<BallotView.Card> deskCards(Actor actor) {
        BallotPolicy.mayKeep(actor).require();
        return views.cards(ballots.all());
    }

    /** Those for which papers may be printed or entered now. */
    List<BallotView.Card> onPaper(Actor actor) {
        return views.cards(ballots.announced().stream()
                .filter(ballot -> {
                    var stage = ballot.at(clock.instant());
                    return BallotPolicy.mayPrint(actor, stage).allowed()
                            || BallotPolicy.mayEnter(actor, stage).allowed();
                })
                .toList());
    }

    BallotView view(String slug) {
        return views.view(announced(slug));
    }

    /** @throws ProblemException 404 before it is published, but for who keeps it */
    BallotView.ResultView result(String slug, Actor actor) {
        var ballot = announced(slug);
        boolean counted = ballot.stage() == BallotStage.COUNTED
                && BallotPolicy.mayKeep(actor).allowed();
        if (ballot.stage() != BallotStage.PUBLISHED && !counted) {
            throw ProblemException.notFound("result yet");
        }
        return views.result(ballot, counts.of(ballot.id()).orElseThrow(), counts.files(ballot.id()));
    }

    /** @throws ProblemException 404 before the result is public, and where the ballots are too few to be published */
    String file(String slug, Function<PublishedFiles, @Nullable String> which) {
        var ballot = announced(slug);
        if (ballot.stage() != BallotStage.PUBLISHED) {
            throw ProblemException.notFound("result yet");
        }
        var text = which.apply(counts.files(ballot.id()));
        if (text == null) {
            throw new ProblemException(
                    BallotReason.TOO_FEW_BALLOTS, "With so few ballots, or by this rule, there is no such file.");
        }
        return text;
    }

    BallotView.DeskView desk(Actor actor, String slug) {
        BallotPolicy.mayKeep(actor).require();
        return views.desk(actor, any(slug));
    }

    String slug(long id) {
        return ballots.byId(id).orElseThrow().slug();
    }

    @Transactional
    long draft(Actor actor, BallotRequests.Draft request) {
        BallotPolicy.mayKeep(actor).require();
        if (calls.call(request.callId()).isEmpty()) {
            throw ProblemException.invalid("callId", BallotReason.UNKNOWN_CALL, "There is no such call.");
        }
        var options = options(request.callId(), request.terms());
        var slug = ballots.freeSlug(request.terms().name().en());
        long id = ballots.add(request.callId(), slug, false, request.terms());
        ballots.putOptions(id, options);
        return id;
    }

    @Transactional
    void rewrite(Actor actor, String slug, @Nullable String ifMatch, BallotTerms terms) {
        BallotPolicy.mayKeep(actor).require();
        var ballot = any(slug);
        Revision.require(ifMatch, ballot.version());
        BallotPolicy.mayChange(actor, ballot.stage()).require();
        var options = options(ballot.callId(), terms);
        ballots.rewrite(ballot.id(), ballot.version(), terms);
        ballots.putOptions(ballot.id(), options);
    }

    @Transactional
    void remove(Actor actor, String slug, @Nullable String ifMatch) {
        BallotPolicy.mayKeep(actor).require();
        var ballot = any(slug);
        Revision.require(ifMatch, ballot.version());
        BallotPolicy.mayChange(actor, ballot.stage()).require();
        ballots.remove(ballot.id());
    }

    /** From now on its terms stand. @throws ProblemException 422 with what is missing */
    @Transactional
    void announce(Actor actor, String slug, @Nullable String ifMatch) {
        BallotPolicy.mayKeep(actor).require();
        var ballot = any(slug);
        Revision.require(ifMatch, ballot.version());
        BallotPolicy.mayAnnounce(actor, ballot.stage()).require();
        // ideas may have been withdrawn or removed since the terms were written
        options(ballot.callId(), ballot.terms());
        var faults = views.unready(ballot);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    BallotReason.NOT_READY, "Something stands in the way of announcing it.", null, faults);
        }
        ballots.move(ballot, BallotStage.ANNOUNCED, clock.instant(), null);
        events.fire(new BallotEvent.Announced(ballot.id(), slug, ballot.ideas(), clock.instant(), Origin.LIVE));
    }

    /** Votes given are deleted. */
    @Transactional
    void callOff(Actor actor, String slug, LocalisedText why) {
        BallotPolicy.mayKeep(actor).require();
        var ballot = ballots.locked(any(slug).id(), true);
        BallotPolicy.mayCallOff(actor, ballot.stage()).require();
        ballots.move(ballot, BallotStage.CALLED_OFF, clock.instant(), why);
        box.removeAll(ballot.id());
        events.fire(new BallotEvent.CalledOff(ballot.id(), slug, ballot.ideas(), clock.instant(), Origin.LIVE));
    }

    @Transactional
    void publish(Actor actor, String slug) {
        BallotPolicy.mayKeep(actor).require();
        var ballot = ballots.locked(any(slug).id(), true);
        BallotPolicy.mayPublish(actor, ballot.stage()).require();
        publish(ballot, Origin.LIVE, clock.instant());
    }

    /** Takes the papers out of the box and counts them. Once, in the transaction that moves the stage. */
    void count(Ballot ballot) {
        var emptied = box.empty(ballot.id());
        counts.count(ballot.id(), ballot.slug(), ballot.terms(), ballot.options(), emptied.papers(), emptied.onPaper());
    }

    /** By a clerk, or by the clock when none did. */
    void publish(Ballot ballot, Origin origin, Instant at) {
        ballots.move(ballot, BallotStage.PUBLISHED, at, null);
        var selected = counts.of(ballot.id()).orElseThrow().count().selected();
        var taken = new ArrayList<Long>();
        var left = new ArrayList<Long>();
        for (var option : ballot.options()) {
            var idea = option.idea();
            if (idea != null) {
                (selected.contains(option.ref()) ? taken : left).add(idea);
            }
        }
        events.fire(new BallotEvent.Published(ballot.id(), ballot.slug(), taken, left, at, origin));
    }

    /** @throws ProblemException 400 with every fault */
    private List<Option> options(long callId, BallotTerms terms) {
        var faults = new ArrayList<>(terms.faults());
        Map<Long, IdeaCard> cards =
                ideas
                        .cards(terms.options().stream()
                                .map(BallotTerms.Choice::idea)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(IdeaCard::number, Function.identity(), (a, b) -> a));
        var options = new ArrayList<Option>();
        for (int i = 0; i < terms.options().size(); i++) {
            var choice = terms.options().get(i);
            var card = cards.get(choice.idea());
            if (card == null || card.call().id() != callId) {
                faults.add(new FieldError(
                        "options." + i + ".idea",
                        BallotReason.IDEA_NOT_IN_CALL.code(),
                        "No public idea of this ballot's call."));
            } else {
                options.add(option(i, choice, card));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonReason.INVALID, "The terms do not hold together.", null, faults);
        }
        return options;
    }

    static Option option(int position, BallotTerms.Choice choice, IdeaCard card) {
        var area = card.area();
        var topic = card.topic();
        var kind = card.kind();
        return new Option(
                position,
                Long.toString(choice.idea()),
                choice.idea(),
                null,
                choice.cost(),
                area == null ? null : Long.toString(area.id()),
                topic == null ? null : Long.toString(topic.id()),
                kind == null ? null : kind.name().toLowerCase(Locale.ROOT));
    }

    private Ballot announced(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() != BallotStage.DRAFTED)
                .orElseThrow(() -> ProblemException.notFound("ballot"));
    }

    private Ballot any(String slug) {
        return ballots.bySlug(slug).orElseThrow(() -> ProblemException.notFound("ballot"));
    }
}
