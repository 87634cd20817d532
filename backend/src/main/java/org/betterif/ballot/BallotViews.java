package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.ballot.count.Counted;
import org.betterif.ballot.count.PublishedFiles;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.call.rules.WhoMayTakePart;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts a ballot into the forms in which people read it. */
@ApplicationScoped
class BallotViews {

    private final CallDirectory calls;
    private final IdeaDirectory ideas;
    private final Clock clock;

    BallotViews(CallDirectory calls, IdeaDirectory ideas, Clock clock) {
        this.calls = calls;
        this.ideas = ideas;
        this.clock = clock;
    }

    BallotView view(Ballot ballot) {
        var terms = ballot.terms();
        var method = terms.method();
        var call = calls.call(ballot.callId()).orElse(null);
        return new BallotView(
                ballot.slug(),
                ballot.version(),
                ballot.at(clock.instant()),
                link(ballot.callId(), call),
                terms.name(),
                terms.question(),
                terms.form(),
                ballot.options().stream()
                        .map(o -> new BallotView.Line(o.ref(), o.idea(), o.name(), o.cost()))
                        .toList(),
                ideas.cards(ballot.ideas()),
                terms.budget(),
                terms.seats(),
                terms.most(),
                terms.points(),
                method.rule().text(),
                method.options(),
                tie(terms),
                terms.seed(),
                terms.bounds(),
                terms.opensAt(),
                terms.closesAt(),
                terms.lastPaper(),
                terms.minimumToPublish(),
                call != null && call.rules().who() == WhoMayTakePart.RESIDENTS,
                ballot.imported(),
                ballot.publishedAt(),
                ballot.calledOffWhy());
    }

    private static List<String> tie(BallotTerms terms) {
        var keys = new LinkedHashSet<>(List.of(terms.tie().split(",")));
        keys.add("file");
        return List.copyOf(keys);
    }

    List<BallotView.Card> cards(List<Ballot> ballots) {
        var known = calls.calls();
        var now = clock.instant();
        return ballots.stream()
                .map(b -> new BallotView.Card(
                        b.slug(),
                        b.at(now),
                        link(b.callId(), known.get(b.callId())),
                        b.terms().name(),
                        b.terms().form(),
                        b.options().size(),
                        b.terms().budget(),
                        b.terms().seats(),
                        b.terms().opensAt(),
                        b.terms().closesAt(),
                        b.publishedAt()))
                .toList();
    }

    /** A call that is a draft again or gone is shown by nothing but its number. */
    private static BallotView.CallLink link(long id, @Nullable CallRef call) {
        return call == null
                ? new BallotView.CallLink(id, "", new org.betterif.shared.LocalisedText("–", "–"))
                : new BallotView.CallLink(id, call.slug(), call.name());
    }

    BallotView.DeskView desk(Actor actor, Ballot ballot) {
        var stage = ballot.at(clock.instant());
        var faults = ballot.stage() == BallotStage.DRAFTED
                ? unready(ballot)
                : List.<org.betterif.shared.problem.Problem.FieldError>of();
        return new BallotView.DeskView(
                view(ballot),
                ballot.terms(),
                faults,
                May.of(BallotPolicy.mayChange(actor, stage)),
                May.of(BallotPolicy.mayAnnounce(actor, stage)),
                May.of(BallotPolicy.mayCallOff(actor, stage)),
                May.of(BallotPolicy.mayPublish(actor, stage)),
                May.of(BallotPolicy.mayPrint(actor, stage)));
    }

    List<org.betterif.shared.problem.Problem.FieldError> unready(Ballot ballot) {
        return calls.call(ballot.callId())
                .map(call -> ballot.terms().unready(ballot.options(), call, clock.instant()))
                .orElse(List.of());
    }

    BallotView.ResultView result(Ballot ballot, Counted result, PublishedFiles files) {
        List<String> published = new ArrayList<>();
        Map.of("pb", files.pb() != null, "blt", files.blt() != null).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(published::add);
        return new BallotView.ResultView(
                ballot.slug(),
                ballot.stage() == BallotStage.PUBLISHED,
                result.voters(),
                result.onPaper(),
                result.count(),
                result.compared().results(),
                published,
                result.command());
    }
}
