package org.betterif.delivery.gain;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GainPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("delivery-gain");

    @Test
    void gains_belong_to_public_ideas() {
        TABLE.row("write down a gain", "public idea", actor -> GainPolicy.mayKeepGains(actor, idea(Visibility.PUBLIC)))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("write down a gain", "hidden idea", actor -> GainPolicy.mayKeepGains(actor, idea(Visibility.HIDDEN)))
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
