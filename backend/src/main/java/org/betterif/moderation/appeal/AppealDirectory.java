package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Verdict;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;

/** What the second moderator said; and appeals of the past, which start no clock and send nothing. */
@ApplicationScoped
public class AppealDirectory {

    private final Appeals appeals;
    private final JudgingDirectory judging;

    AppealDirectory(Appeals appeals, JudgingDirectory judging) {
        this.appeals = appeals;
        this.judging = judging;
    }

    /** What the second moderator said, for who asked. */
    public Optional<LocalisedText> answer(long appealId) {
        return appeals.find(appealId).map(Appeals.Appeal::answer);
    }

    /** @throws ProblemException 404 when its decision was not imported */
    @Transactional
    public void importAppeal(String source, ImportedAppeal given) {
        var act =
                judging.imported(source, given.decisionKey()).orElseThrow(() -> ProblemException.notFound("decision"));
        var id = appeals.add(
                act.id(),
                given.byPersonId(),
                act.byPersonId(),
                given.text(),
                given.language().code(),
                given.at());
        if (id.isEmpty() || given.decidedAt() == null || given.answer() == null) {
            return;
        }
        appeals.decide(id.get(), given.upheld(), given.answer(), given.decidedByPersonId(), given.decidedAt());
        if (given.upheld() && act.target() != null) {
            judging.judge(
                    judging.seen(act.target()),
                    new Verdict(
                            ModerationAction.RESTORE,
                            null,
                            null,
                            null,
                            given.decidedByPersonId(),
                            given.decidedAt(),
                            source,
                            "appeal-" + given.decisionKey()));
        }
    }
}
