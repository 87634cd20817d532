package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.exchange.BallotFile;
import org.betterif.ballot.exchange.FileContents;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Option;
import org.betterif.ballot.terms.Paper;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.selection.TieRule;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/** Ballots that were held elsewhere or earlier: files, and the demo's story. Whole or not at all. */
@ApplicationScoped
class BallotImport {

    private final Ballots ballots;
    private final BoxDirectory box;
    private final BallotService service;
    private final CallDirectory calls;
    private final IdeaDirectory ideas;
    private final Event<BallotEvent> events;
    private final Clock clock;

    BallotImport(
            Ballots ballots,
            BoxDirectory box,
            BallotService service,
            CallDirectory calls,
            IdeaDirectory ideas,
            Event<BallotEvent> events,
            Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.service = service;
        this.calls = calls;
        this.ideas = ideas;
        this.events = events;
        this.clock = clock;
    }

    /** What the file would give; nothing is kept. @throws ProblemException 400 with the line to blame */
    FileContents look(Actor actor, BallotRequests.Look request) {
        BallotPolicy.mayImport(actor).require();
        return new BallotFile(request.fileName(), request.content(), request.seats()).read();
    }

    /** @throws ProblemException 400 with the line to blame; then nothing is kept */
    @Transactional
    long bring(Actor actor, BallotRequests.Import request) {
        BallotPolicy.mayImport(actor).require();
        if (calls.call(request.callId()).isEmpty()) {
            throw ProblemException.invalid("callId", BallotReason.UNKNOWN_CALL, "There is no such call.");
        }
        var file = new BallotFile(request.fileName(), request.content(), request.seats());
        return bring(request.callId(), request.name(), file, request.rule(), request.tie());
    }

    /** Who may do it has been decided. Counted by the clock, as any other that is closed. */
    @Transactional
    long bring(long callId, LocalisedText name, BallotFile file, BallotTerms.Counting rule, String tie) {
        var contents = file.read();
        if (!contents.rules().contains(rule.rule())) {
            throw ProblemException.invalid(
                    "rule.rule", BallotReason.RULE_CANNOT_COUNT, "This rule cannot count these ballots.");
        }
        try {
            TieRule.parse(tie, "");
        } catch (IllegalArgumentException unusable) {
            throw ProblemException.invalid("tie", BallotReason.TIE_RULE, unusable.getMessage() + ".");
        }
        var slug = ballots.freeSlug(name.en());
        long id = ballots.add(callId, slug, true, terms(name, contents, rule, tie));
        ballots.putOptions(id, contents.options());
        box.addAnonymous(id, contents.papers());
        for (var next : List.of(BallotStage.ANNOUNCED, BallotStage.OPEN, BallotStage.CLOSED)) {
            ballots.move(ballots.byId(id).orElseThrow(), next, clock.instant(), null);
        }
        return id;
    }

    private BallotTerms terms(LocalisedText name, FileContents contents, BallotTerms.Counting rule, String tie) {
        var now = clock.instant();
        return new BallotTerms(
                name,
                name,
                contents.form(),
                List.of(),
                contents.budget(),
                contents.seats(),
                null,
                contents.form() == BallotForm.POINTS ? (Integer) 1_000 : null,
                rule,
                tie,
                null,
                List.of(),
                now.minus(Duration.ofSeconds(2)),
                now.minus(Duration.ofSeconds(1)),
                null,
                1);
    }

    /** As it happened: the ideas' timelines are told, nobody is written to. */
    @Transactional
    long enter(ImportedBallot told) {
        var choices = told.costs().entrySet().stream()
                .map(entry -> new BallotTerms.Choice(entry.getKey(), told.budget() == null ? null : entry.getValue()))
                .toList();
        var terms = new BallotTerms(
                told.name(),
                told.question(),
                told.form(),
                choices,
                told.budget(),
                told.seats(),
                told.most(),
                told.form() == BallotForm.POINTS ? (Integer) 10 : null,
                new BallotTerms.Counting(
                        told.rule(), null, null, told.budget() == null ? null : (Integer) 1, null, null),
                "votes,cheaper",
                null,
                List.of(),
                told.opensAt(),
                told.closesAt(),
                null,
                10);
        var slug = ballots.freeSlug(told.name().en());
        long id = ballots.add(told.callId(), slug, false, terms);
        Map<Long, IdeaCard> cards = new HashMap<>();
        ideas.cards(told.costs().keySet()).forEach(card -> cards.put(card.number(), card));
        List<Option> options = new ArrayList<>();
        choices.forEach(choice -> options.add(BallotService.option(options.size(), choice, cards.get(choice.idea()))));
        ballots.putOptions(id, options);
        var numbers = List.copyOf(told.costs().keySet());
        ballots.move(ballots.byId(id).orElseThrow(), BallotStage.ANNOUNCED, told.announcedAt(), null);
        events.fire(new BallotEvent.Announced(id, slug, numbers, told.announcedAt(), Origin.IMPORTED));
        ballots.move(ballots.byId(id).orElseThrow(), BallotStage.OPEN, told.opensAt(), null);
        var open = ballots.byId(id).orElseThrow();
        box.addAnonymous(
                id,
                told.papers().stream()
                        .map(refs -> open.terms().read(open.options(), new Paper(refs, List.of())))
                        .toList());
        if (told.over()) {
            ballots.move(ballots.byId(id).orElseThrow(), BallotStage.CLOSED, told.closesAt(), null);
            service.count(ballots.byId(id).orElseThrow());
            ballots.move(ballots.byId(id).orElseThrow(), BallotStage.COUNTED, told.closesAt(), null);
            service.publish(ballots.byId(id).orElseThrow(), Origin.IMPORTED, told.closesAt());
        }
        return id;
    }
}
