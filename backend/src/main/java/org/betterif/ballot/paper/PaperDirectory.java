package org.betterif.ballot.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.betterif.ballot.Ballot;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.box.BoxDirectory;
import org.betterif.ballot.terms.Paper;

/** What other features may tell about papers. */
@ApplicationScoped
public class PaperDirectory {

    private final BallotDirectory ballots;
    private final BoxDirectory box;
    private final Sheets sheets;

    PaperDirectory(BallotDirectory ballots, BoxDirectory box, Sheets sheets) {
        this.ballots = ballots;
        this.box = box;
        this.sheets = sheets;
    }

    /** Printed, filled in, entered, corrected, struck out and read again as it happened, in an open ballot. */
    @Transactional
    public void importPapers(String slug, List<ImportedPaper> papers) {
        var ballot = ballots.hold(slug);
        papers.forEach(paper -> enter(ballot, paper));
    }

    private void enter(Ballot ballot, ImportedPaper paper) {
        long id = ballot.id();
        var number = PaperNumber.plain(paper.number());
        sheets.keep(id, number);
        box.addNumbered(id, number, ballot.terms().read(ballot.options(), new Paper(paper.choices(), List.of())));
        sheets.enter(id, number, paper.place(), paper.enteredBy(), paper.enteredAt());
        int version = 1;
        var corrected = paper.corrected();
        if (corrected != null) {
            var reason = CorrectionReason.valueOf(corrected.reason());
            sheets.correct(id, number, version++, CorrectionKind.CORRECTED, corrected.at());
            sheets.note(id, number, CorrectionKind.CORRECTED, reason, corrected.by(), corrected.at());
        }
        var readAgain = paper.readAgain();
        if (readAgain != null) {
            sheets.readAgain(id, number, version, readAgain.by(), readAgain.at());
        }
        var struckOut = paper.struckOut();
        if (struckOut != null) {
            var reason = StrikeOutReason.valueOf(struckOut.reason());
            sheets.correct(id, number, version, CorrectionKind.STRUCK_OUT, struckOut.at());
            sheets.note(id, number, CorrectionKind.STRUCK_OUT, reason, struckOut.by(), struckOut.at());
            box.strikeOut(id, number);
        }
    }
}
