package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.betterif.account.Actor;
import org.betterif.ballot.Ballot;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Papers that were entered wrongly: corrected or struck out with a reason that stays, and read a second time. What is kept
 * says that, when and why; how a paper was marked before is not kept, and how it is marked is shown to nobody.
 */
@ApplicationScoped
class CorrectionService {

    private final BallotDirectory ballots;
    private final BoxDirectory box;
    private final Sheets sheets;
    private final Clock clock;

    CorrectionService(BallotDirectory ballots, BoxDirectory box, Sheets sheets, Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for a paper that has not been entered */
    @Transactional
    PaperView.SheetView sheet(Actor actor, String slug, String number) {
        var ballot = ballots.announced(slug);
        ballots.mayCorrect(actor, ballot).require();
        return view(ballot, PaperNumber.plain(number));
    }

    /** @throws ProblemException 409 once it has been struck out, 412 when somebody else was faster */
    @Transactional
    PaperView.SheetView correct(
            Actor actor, String slug, String number, @Nullable String ifMatch, PaperRequests.Correction request) {
        var ballot = ballots.hold(slug);
        ballots.mayCorrect(actor, ballot).require();
        var plain = PaperNumber.plain(number);
        standing(ballot, plain, ifMatch);
        var marks = ballot.terms().read(ballot.options(), request.paper());
        change(actor, ballot, plain, ifMatch, CorrectionKind.CORRECTED, request.reason());
        box.correct(ballot.id(), plain, marks);
        return view(ballot, plain);
    }

    /** For good: a paper that was struck out by mistake is entered under a fresh number. */
    @Transactional
    PaperView.SheetView strikeOut(
            Actor actor, String slug, String number, @Nullable String ifMatch, PaperRequests.StrikeOut request) {
        var ballot = ballots.hold(slug);
        ballots.mayCorrect(actor, ballot).require();
        var plain = PaperNumber.plain(number);
        standing(ballot, plain, ifMatch);
        change(actor, ballot, plain, ifMatch, CorrectionKind.STRUCK_OUT, request.reason());
        box.strikeOut(ballot.id(), plain);
        return view(ballot, plain);
    }

    /** Somebody else types what they read; only whether it is the same is told. */
    @Transactional
    PaperView.SecondReading readAgain(Actor actor, String slug, String number, PaperRequests.Reading request) {
        var ballot = ballots.hold(slug);
        ballots.mayCorrect(actor, ballot).require();
        var plain = PaperNumber.plain(number);
        var sheet = standing(ballot, plain);
        if (Objects.equals(sheet.enteredBy(), actor.personId())) {
            throw new ProblemException(BallotReason.READ_BY_ANOTHER, "Somebody else reads it the second time.");
        }
        var marks = ballot.terms().read(ballot.options(), request.paper());
        boolean same = box.numbered(ballot.id(), plain)
                .filter(entered -> entered.marks().saysTheSame(marks))
                .isPresent();
        if (same && !sheets.readAgain(ballot.id(), plain, sheet.version(), actor.personId(), clock.instant())) {
            throw stale(ballot, plain);
        }
        return new PaperView.SecondReading(same);
    }

    private void change(
            Actor actor, Ballot ballot, String number, @Nullable String ifMatch, CorrectionKind kind, Enum<?> reason) {
        Instant now = clock.instant();
        int version = (int) Math.min(Integer.MAX_VALUE, Revision.required(ifMatch));
        if (!sheets.correct(ballot.id(), number, version, kind, now)) {
            throw stale(ballot, number);
        }
        sheets.note(ballot.id(), number, kind, reason, actor.personId(), now);
    }

    private void standing(Ballot ballot, String number, @Nullable String ifMatch) {
        Revision.require(ifMatch, standing(ballot, number).version());
    }

    private Sheets.Sheet standing(Ballot ballot, String number) {
        var sheet = entered(ballot, number);
        if (sheet.struckOutAt() != null) {
            throw new ProblemException(BallotReason.PAPER_STRUCK_OUT, "This paper has been struck out.");
        }
        return sheet;
    }

    private Sheets.Sheet entered(Ballot ballot, String number) {
        return sheets.entered(ballot.id(), number)
                .orElseThrow(() -> new ProblemException(
                        BallotReason.PAPER_NOT_ENTERED, "No paper with this number has been entered."));
    }

    private ProblemException stale(Ballot ballot, String number) {
        return ProblemException.stale(entered(ballot, number).version());
    }

    private PaperView.SheetView view(Ballot ballot, String number) {
        var sheet = entered(ballot, number);
        return new PaperView.SheetView(
                number,
                sheet.version(),
                sheet.place(),
                Objects.requireNonNull(sheet.enteredAt()),
                sheet.struckOutAt(),
                sheet.readAgainAt(),
                sheets.corrections(ballot.id(), number));
    }
}
