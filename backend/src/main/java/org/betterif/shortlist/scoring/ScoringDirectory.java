package org.betterif.shortlist.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.shared.Decision;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** What the rest of the shortlist asks about the scoring, and tells. Who may see a score is decided there. */
@ApplicationScoped
public class ScoringDirectory {

    private final Bench bench;
    private final Sheets sheets;
    private final ScoringService service;
    private final Clock clock;

    ScoringDirectory(Bench bench, Sheets sheets, ScoringService service, Clock clock) {
        this.bench = bench;
        this.sheets = sheets;
        this.service = service;
        this.clock = clock;
    }

    @Transactional
    public Papers papers(CouncilRef council) {
        return bench.papers(council);
    }

    public Decision mayOpen(Actor actor, Papers papers) {
        return service.mayOpen(actor, papers);
    }

    public Decision mayClose(Actor actor, Papers papers) {
        return ScoringPolicy.mayCloseScoring(actor, papers.council(), papers.progress(), clock.instant());
    }

    /** @throws org.betterif.shared.problem.ProblemException by {@code ScoringPolicy} */
    public void open(Actor actor, String slug) {
        service.open(actor, slug);
    }

    public Decision mayScoreAgain(Actor actor, Papers papers) {
        return service.mayScoreAgain(actor, papers.settled());
    }

    public Decision mayMoveSecondClose(Actor actor, Papers papers) {
        return ScoringPolicy.mayMoveSecondClose(actor, papers.council());
    }

    /** The second round. @throws org.betterif.shared.problem.ProblemException by {@code ScoringPolicy} */
    public void openAgain(Actor actor, String slug, Instant closesAt) {
        service.openAgain(actor, slug, closesAt);
    }

    /** A later close of the second round. @throws org.betterif.shared.problem.ProblemException 400, 403, 412, 422 */
    public void moveSecondClose(Actor actor, String slug, @Nullable String ifMatch, Instant closesAt) {
        service.moveSecondClose(actor, slug, ifMatch, closesAt);
    }

    /** @throws org.betterif.shared.problem.ProblemException by {@code ScoringPolicy}; 409 when another was faster */
    public void close(Actor actor, String slug) {
        service.close(actor, slug);
    }

    /** A sheet of the past. @param marks by criterion's id */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(
            long councilId,
            long jurorId,
            int round,
            long idea,
            Map<Long, Integer> marks,
            String reason,
            Language language,
            Instant at) {
        sheets.save(councilId, jurorId, round, idea, 0, new ScoringRequests.SaveSheet(marks, reason, language), at);
    }

    /** A juror of the past had handed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enterHandedIn(long jurorId, int round, Instant at) {
        sheets.handIn(jurorId, round, at);
    }
}
