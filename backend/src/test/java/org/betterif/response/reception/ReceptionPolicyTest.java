package org.betterif.response.reception;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReceptionPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-reception");

    @Test
    void who_supported_it_then_says_whether_it_answers_them() {
        TABLE.row(
                        "say whether it answers me",
                        "supported it then, within four weeks",
                        actor -> ReceptionPolicy.maySay(actor, true, true, true))
                .allowedFor(Who.TAKING_PART);
        TABLE.row(
                        "say whether it answers me",
                        "did not support it then",
                        actor -> ReceptionPolicy.maySay(actor, true, true, false))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "four weeks later",
                        actor -> ReceptionPolicy.maySay(actor, true, false, true))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "answered again since",
                        actor -> ReceptionPolicy.maySay(actor, false, true, true))
                .forNobody();
    }

    @Test
    void the_author_follows_up_and_a_moderator_hides_it() {
        var idea = anIdea();
        TABLE.row("follow up an answer", "not the author", actor -> ReceptionPolicy.mayFollowUp(actor, idea, false))
                .forNobody();
        TABLE.row("hide a follow-up", ReceptionPolicy::mayHideFollowUp).allowedFor(Who.MODERATOR);
    }

    @Test
    void the_desks_read_why_it_does_not_answer_them() {
        TABLE.row("read the reasons of verdicts, without names", ReceptionPolicy::mayReadReasons)
                .allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    private static IdeaRef anIdea() {
        return new IdeaRef(
                7,
                1,
                "there were benches",
                Language.EN,
                Stage.OPEN,
                Visibility.PUBLIC,
                1,
                null,
                1,
                5,
                false,
                3,
                AnswerState.NONE,
                null,
                null);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
