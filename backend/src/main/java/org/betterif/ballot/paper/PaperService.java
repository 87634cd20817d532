package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.shared.problem.ProblemException;

/** Papers that are printed, filled in somewhere, and entered by a facilitator: the same ballot. */
@ApplicationScoped
class PaperService {

    private final BallotDirectory ballots;
    private final BoxDirectory box;
    private final Sheets sheets;
    private final Clock clock;

    PaperService(BallotDirectory ballots, BoxDirectory box, Sheets sheets, Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Transactional
    List<String> print(Actor actor, String slug, int howMany) {
        var ballot = ballots.announced(slug);
        ballots.mayPrint(actor, ballot).require();
        return sheets.print(ballot.id(), howMany);
    }

    @Transactional
    PaperView.Tally tally(Actor actor, String slug) {
        var ballot = ballots.announced(slug);
        if (!ballots.mayPrint(actor, ballot).allowed()) {
            ballots.mayEnter(actor, ballot).require();
        }
        return sheets.tally(ballot.id());
    }

    /** @throws ProblemException 404 for a number that was not printed, 409 when this paper is in already */
    @Transactional
    PaperView.EnteredView enter(Actor actor, String slug, String number, PaperRequests.Entry entry) {
        var ballot = ballots.hold(slug);
        ballots.mayEnter(actor, ballot).require();
        var plain = PaperNumber.plain(number);
        if (!sheets.printed(ballot.id(), plain)) {
            throw new ProblemException(BallotReason.UNKNOWN_PAPER, "No paper of this ballot bears this number.");
        }
        if (!entry.consent()) {
            throw ProblemException.invalid(
                    "consent", BallotReason.CONSENT_NEEDED, "A paper is entered with its voter's consent only.");
        }
        var marks = ballot.terms().read(ballot.options(), entry.paper());
        if (sheets.entered(ballot.id(), plain)
                .filter(sheet -> sheet.struckOutAt() != null)
                .isPresent()) {
            throw new ProblemException(BallotReason.PAPER_STRUCK_OUT, "This paper has been struck out.");
        }
        if (!box.addNumbered(ballot.id(), plain, marks)) {
            throw new ProblemException(BallotReason.PAPER_ALREADY_ENTERED, "This paper has been entered already.");
        }
        sheets.enter(ballot.id(), plain, entry.place().strip(), actor.personId(), clock.instant());
        return new PaperView.EnteredView(
                plain,
                marks.choices().stream()
                        .map(at -> ballot.options().get(at).ref())
                        .toList(),
                marks.points());
    }
}
