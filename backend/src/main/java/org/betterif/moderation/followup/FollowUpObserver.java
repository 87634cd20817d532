package org.betterif.moderation.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationReason;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.moderation.judging.Verdict;
import org.betterif.response.ResponseEvent;
import org.betterif.shared.problem.ProblemException;

/** Writes the hiding of a follow-up into the log, in its transaction; a reason that is none undoes it. */
@ApplicationScoped
class FollowUpObserver {

    private final JudgingDirectory judging;

    FollowUpObserver(JudgingDirectory judging) {
        this.judging = judging;
    }

    void hidden(@Observes ResponseEvent.FollowUpHidden event) {
        judging.record(
                judging.seen(new Target(event.ideaNumber(), null, event.answerId())),
                new Verdict(
                        ModerationAction.HIDE,
                        reason(event.reason()),
                        event.note(),
                        null,
                        event.moderatorPersonId(),
                        event.occurredAt()));
    }

    /** Sealing is for what nothing may be said about; here the note is public. */
    private static ReasonCode reason(String code) {
        return Arrays.stream(ReasonCode.values())
                .filter(reason -> reason.code().equals(code) && !reason.seals())
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "reason", ModerationReason.WRONG_REASON, "Not a reason for which words are hidden."));
    }
}
