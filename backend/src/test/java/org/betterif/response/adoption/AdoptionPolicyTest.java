package org.betterif.response.adoption;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdoptionPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-adoption");

    @Test
    void councillors_adopt_but_not_before_an_election() {
        var idea = anIdea();
        TABLE.row("adopt an idea", "public idea", actor -> AdoptionPolicy.mayAdopt(actor, idea, false))
                .allowedFor(Who.COUNCILLOR);
        TABLE.row("adopt an idea", "before an election", actor -> AdoptionPolicy.mayAdopt(actor, idea, true))
                .forNobody();
        TABLE.row("leave an adopted idea", AdoptionPolicy::mayLeaveAdoption).allowedFor(Who.COUNCILLOR);
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
