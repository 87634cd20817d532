package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Marks;
import org.betterif.ballot.terms.Option;
import org.betterif.ballot.terms.Paper;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.selection.Election;
import org.betterif.selection.format.AbcReader;
import org.betterif.selection.format.BltReader;
import org.betterif.selection.format.PabulibReader;
import org.betterif.selection.format.UnreadableFile;
import org.betterif.selection.method.Rule;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;

/** Ballots that were held elsewhere or earlier: files, and the demo's story. */
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

    /** @throws ProblemException 400 with the line to blame; then nothing is kept */
    @Transactional
    long bring(Actor actor, BallotRequests.Import request) {
        BallotPolicy.mayImport(actor).require();
        if (calls.call(request.callId()).isEmpty()) {
            throw ProblemException.invalid("callId", BallotReason.UNKNOWN_CALL, "There is no such call.");
        }
        var election = read(request);
        Rule.named(request.rule().rule())
                .filter(known -> known.counts(election.kind(), election.seats()))
                .orElseThrow(() -> ProblemException.invalid(
                        "rule.rule", BallotReason.RULE_CANNOT_COUNT, "This rule cannot count these ballots."));
        if (election.decimals() > 0) {
            throw ProblemException.invalid(
                    "content", BallotReason.FILE_UNREADABLE, "Amounts here are whole pounds; this file has pence.");
        }
        var terms = terms(request, election);
        var slug = Slug.of(request.name().en(), taken -> ballots.bySlug(taken).isPresent());
        long id = ballots.add(request.callId(), slug, true, terms);
        ballots.putOptions(id, options(election));
        box.addAnonymous(id, marks(election));
        closed(id);
        return id;
    }

    private void closed(long id) {
        for (var next : List.of(BallotStage.ANNOUNCED, BallotStage.OPEN, BallotStage.CLOSED)) {
            ballots.move(ballots.byId(id).orElseThrow(), next, clock.instant(), null);
        }
    }

    private static Election read(BallotRequests.Import request) {
        var name = request.fileName().toLowerCase(Locale.ROOT);
        int seats = request.seats() == null ? 0 : request.seats();
        try {
            if (name.endsWith(".abc.yaml") || name.endsWith(".abc.yml")) {
                return AbcReader.read(request.content(), seats).election();
            }
            if (!name.endsWith(".pb") && !name.endsWith(".blt")) {
                throw ProblemException.invalid(
                        "fileName", BallotReason.FILE_UNREADABLE, "A .pb, .blt or .abc.yaml file.");
            }
            var election = (name.endsWith(".pb")
                            ? PabulibReader.read(request.content())
                            : BltReader.read(request.content()))
                    .election();
            return seats == 0 ? election : election.withSeats(seats);
        } catch (UnreadableFile unreadable) {
            throw ProblemException.invalid("content", BallotReason.FILE_UNREADABLE, unreadable.getMessage());
        }
    }

    private BallotTerms terms(BallotRequests.Import request, Election election) {
        var now = clock.instant();
        var form =
                switch (election.kind()) {
                    case APPROVAL -> BallotForm.APPROVAL;
                    case ORDINAL -> BallotForm.RANKING;
                    case CUMULATIVE, SCORING -> BallotForm.POINTS;
                };
        return new BallotTerms(
                request.name(),
                request.name(),
                form,
                List.of(),
                election.seats() ? null : (Long) election.budget(),
                election.seats() ? (Integer) (int) election.budget() : null,
                null,
                election.kind().hasPoints() ? (Integer) 1_000 : null,
                request.rule(),
                request.tie(),
                null,
                List.of(),
                now.minus(Duration.ofSeconds(2)),
                now.minus(Duration.ofSeconds(1)),
                null,
                1);
    }

    private static List<Option> options(Election election) {
        List<Option> options = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            var project = election.project(p);
            var ref = project.id().replaceAll("[^A-Za-z0-9_.-]", "-");
            options.add(new Option(
                    p, ref, null, project.name(), election.seats() ? null : (Long) project.cost(), null, null, null));
        }
        return options;
    }

    private static List<Marks> marks(Election election) {
        List<Marks> marks = new ArrayList<>();
        for (var ballot : election.ballots()) {
            List<Integer> choices = new ArrayList<>();
            List<Integer> points = new ArrayList<>();
            for (int i = 0; i < ballot.choices().length; i++) {
                choices.add(ballot.choices()[i]);
                if (election.kind().hasPoints()) {
                    points.add((int) ballot.points()[i]);
                }
            }
            for (long copy = 0; copy < ballot.count() && !choices.isEmpty(); copy++) {
                marks.add(new Marks(choices, points));
            }
        }
        return marks;
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
        var slug = Slug.of(told.name().en(), taken -> ballots.bySlug(taken).isPresent());
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
