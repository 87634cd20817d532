package org.betterif.response.reception.followup;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FollowUpPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-reception-followup");

    @Test
    void the_author_follows_up_and_a_moderator_hides_it() {
        var idea = anIdea();
        TABLE.row("follow up an answer", "not the author", actor -> FollowUpPolicy.mayWrite(actor, idea, false))
                .forNobody();
        TABLE.row("hide a follow-up", FollowUpPolicy::mayHide).allowedFor(Who.MODERATOR);
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
