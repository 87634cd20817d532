package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts a juror's own sheets into the form in which that juror reads them. */
@ApplicationScoped
class OwnSheetsViews {

    private final IdeaDirectory ideas;

    OwnSheetsViews(IdeaDirectory ideas) {
        this.ideas = ideas;
    }

    OwnSheetsView own(Actor actor, Papers papers, JurorRef seat, Instant now) {
        var council = papers.council();
        var cards = ideas.cards(papers.nominated()).stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        boolean handedIn = papers.handedIn().contains(seat.id());
        var sheets = papers.nominated().stream()
                .filter(number -> papers.assignedTo(seat.id(), number) || papers.interest(seat.id(), number))
                .map(number -> ownSheet(actor, papers, seat, number, cards.get(number), handedIn, now))
                .toList();
        return new OwnSheetsView(
                council.slug(),
                council.name(),
                council.stage(),
                council.round(),
                council.timetable().scoringOpensAt(),
                council.roundClosesAt(),
                papers.criteria(),
                sheets,
                papers.scored(seat.id()),
                papers.toScore(seat.id()),
                papers.missing(seat.id()).isEmpty(),
                handedIn,
                May.of(ScoringPolicy.mayHandIn(actor, seat, council, now)));
    }

    private static OwnSheetsView.OwnSheet ownSheet(
            Actor actor,
            Papers papers,
            JurorRef seat,
            long number,
            @Nullable IdeaCard card,
            boolean handedIn,
            Instant now) {
        int round = papers.council().round();
        var own = papers.sheet(seat.id(), round, number);
        var first = round == Sheet.FIRST ? null : papers.sheet(seat.id(), Sheet.FIRST, number);
        // whoever scores again begins from what they gave the first time
        var sheet = own == null ? first : own;
        boolean interest = papers.interest(seat.id(), number);
        return new OwnSheetsView.OwnSheet(
                number,
                card,
                sheet == null ? Map.of() : new TreeMap<>(sheet.marks()),
                sheet == null ? "" : sheet.reason(),
                sheet == null ? null : sheet.language(),
                own == null ? 0 : own.version(),
                sheet != null && sheet.complete(papers.criteria()),
                own != null && round != Sheet.FIRST && own.complete(papers.criteria()),
                first == null ? null : new OwnSheetsView.First(first.marks(), first.reason(), first.language()),
                papers.conflicts().getOrDefault(seat.id(), Map.of()).get(number),
                May.of(ScoringPolicy.mayScore(actor, seat, papers.council(), interest, handedIn, now)));
    }
}
