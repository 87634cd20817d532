package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;

/** What those who supported an idea say of the answers to it. */
@ApplicationScoped
public class ReceptionDirectory {

    private final VerdictService verdicts;
    private final Verdicts said;

    ReceptionDirectory(VerdictService verdicts, Verdicts said) {
        this.verdicts = verdicts;
        this.said = said;
    }

    /** As everybody may see them, by id of the answer; of imported answers nothing is asked. */
    public Map<Long, VerdictView> verdicts(List<AnsweredRef> answers) {
        return verdicts.views(answers);
    }

    /** What the actor may say and said of the newest answer to each of these ideas; for the actor alone. */
    public Map<Long, VerdictView.Mine> myVerdicts(Actor actor, Collection<Long> ideaNumbers) {
        return verdicts.mine(actor, ideaNumbers);
    }

    /** What was said of an answer at a past moment. It is settled: it opens nothing once more. */
    @Transactional
    public void recordVerdicts(long answerId, Map<Long, Verdict> byPerson) {
        byPerson.forEach((person, says) -> said.say(answerId, 1, person, says, null));
        said.settle(answerId);
    }
}
