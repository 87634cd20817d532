package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.betterif.moderation.ModerationReason;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** For reports, notices and appeals: what an idea or comment says and how it stands, what was decided, and deciding. */
@ApplicationScoped
public class JudgingDirectory {

    private final Targets targets;
    private final Acts acts;
    private final Judging judging;

    JudgingDirectory(Targets targets, Acts acts, Judging judging) {
        this.targets = targets;
        this.acts = acts;
        this.judging = judging;
    }

    /**
     * What everybody can read now, to report it: either an idea or a comment.
     *
     * @throws ProblemException 400 unless it is one of the two, 404, or 410 when it was removed
     */
    public Target reported(@Nullable Long idea, @Nullable Long comment) {
        if ((idea == null) == (comment == null)) {
            throw ProblemException.invalid("idea", ModerationReason.NEEDED, "Say which idea, or which comment.");
        }
        return targets.reported(idea, comment);
    }

    public Target.Seen seen(Target target) {
        return targets.seen(target);
    }

    public Map<Target, Target.Seen> seen(Collection<Target> all) {
        return targets.seen(all);
    }

    /** Does it, writes it into the log and tells it. @return the id of the act in the log */
    public long judge(Target.Seen seen, Verdict verdict) {
        return judging.judge(seen, verdict);
    }

    /** Writes into the log, and tells, what was done elsewhere. */
    public long record(Target.Seen seen, Verdict verdict) {
        return judging.record(seen, verdict);
    }

    /** The log alone, of what is done to a person. */
    public long log(Act act) {
        return acts.add(act, null, null);
    }

    public Optional<Act> act(long id) {
        return acts.find(id);
    }

    public Optional<Act> imported(String source, String key) {
        return acts.imported(source, key).flatMap(acts::find);
    }

    /** The newest hundred about one idea or comment. */
    public List<Act> history(Target target) {
        return acts.about(target);
    }

    /** What was decided about what this person wrote, the newest hundred; a dismissed report is not told. */
    public List<Act> aboutAuthor(long personId) {
        return acts.aboutAuthor(personId);
    }
}
