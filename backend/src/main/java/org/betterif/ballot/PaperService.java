package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.betterif.account.Actor;
import org.betterif.shared.problem.ProblemException;

/** Papers that are printed, filled in somewhere, and entered by a facilitator: the same ballot. */
@ApplicationScoped
class PaperService {

    private final Ballots ballots;
    private final Papers papers;
    private final Sheets sheets;
    private final BallotViews views;
    private final Clock clock;

    PaperService(Ballots ballots, Papers papers, Sheets sheets, BallotViews views, Clock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.sheets = sheets;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    List<String> print(Actor actor, String slug, int howMany) {
        var ballot = announced(slug);
        BallotPolicy.mayPrint(actor, ballot.at(clock.instant())).require();
        return sheets.print(ballot.id(), howMany);
    }

    /** Those for which papers may be printed or entered now. */
    List<BallotView.Card> forDesk(Actor actor) {
        return views.cards(ballots.announced().stream()
                .filter(ballot -> {
                    var stage = ballot.at(clock.instant());
                    return BallotPolicy.mayPrint(actor, stage).allowed()
                            || BallotPolicy.mayEnter(actor, stage).allowed();
                })
                .toList());
    }

    @Transactional
    Sheets.Tally tally(Actor actor, String slug) {
        var ballot = announced(slug);
        var stage = ballot.at(clock.instant());
        if (!BallotPolicy.mayPrint(actor, stage).allowed()) {
            BallotPolicy.mayEnter(actor, stage).require();
        }
        return sheets.tally(ballot.id());
    }

    /** @throws ProblemException 404 for a number that was not printed, 409 when this paper is in already */
    @Transactional
    BallotView.EnteredView enter(Actor actor, String slug, String number, BallotRequests.Entry entry) {
        var ballot = ballots.locked(announced(slug).id(), false);
        BallotPolicy.mayEnter(actor, ballot.at(clock.instant())).require();
        var plain = plain(number);
        if (!sheets.printed(ballot.id(), plain)) {
            throw new ProblemException(BallotReason.UNKNOWN_PAPER, "No paper of this ballot bears this number.");
        }
        if (!entry.consent()) {
            throw ProblemException.invalid(
                    "consent", BallotReason.CONSENT_NEEDED, "A paper is entered with its voter's consent only.");
        }
        var marks = MarksCheck.read(ballot, entry.paper());
        if (!papers.addNumbered(ballot.id(), plain, marks)) {
            throw new ProblemException(BallotReason.PAPER_ALREADY_ENTERED, "This paper has been entered already.");
        }
        sheets.enter(ballot.id(), plain, entry.place().strip(), actor.personId(), clock.instant());
        return new BallotView.EnteredView(
                plain,
                marks.choices().stream()
                        .map(at -> ballot.options().get(at).ref())
                        .toList(),
                marks.points());
    }

    /** As people type it: small letters, without the dash. */
    private static String plain(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() == 8 ? plain.substring(0, 4) + "-" + plain.substring(4) : plain;
    }

    private Ballot announced(String slug) {
        return ballots.bySlug(slug)
                .filter(ballot -> ballot.stage() != BallotStage.DRAFTED)
                .orElseThrow(() -> ProblemException.notFound("ballot"));
    }
}
