package org.betterif.delivery.change;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StagePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("delivery-change");

    @Test
    void stages_belong_to_public_ideas_that_were_answered_yes() {
        TABLE.row(
                        "tell a stage",
                        "answered yes",
                        actor -> StagePolicy.mayTellStage(actor, idea(Visibility.PUBLIC), true))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "tell a stage",
                        "not answered yes",
                        actor -> StagePolicy.mayTellStage(actor, idea(Visibility.PUBLIC), false))
                .forNobody();
        TABLE.row(
                        "tell a stage",
                        "hidden idea",
                        actor -> StagePolicy.mayTellStage(actor, idea(Visibility.HIDDEN), true))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }

    private static IdeaRef idea(Visibility visibility) {
        return new IdeaRef(
                1,
                1,
                "Benches",
                Language.EN,
                Stage.OPEN,
                visibility,
                1,
                null,
                1,
                7,
                false,
                0,
                AnswerState.ANSWERED,
                null,
                null);
    }
}
