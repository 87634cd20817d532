package org.betterif.innovationcouncil;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CouncilPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("innovationcouncil");

    @Test
    void a_clerk_convenes() {
        TABLE.row("convene a council", CouncilPolicy::mayConvene).allowedFor(Who.CLERK);
    }

    @Test
    void a_councils_desk_is_for_the_clerk() {
        TABLE.row("see a council's desk", CouncilPolicy::maySeeDesk).allowedFor(Who.CLERK);
    }

    @Test
    void a_clerk_keeps_a_council_until_it_is_over() {
        for (var stage : CouncilStage.values()) {
            var clerk = stage.over() ? new Who[0] : new Who[] {Who.CLERK};
            TABLE.row("change a council's terms", words(stage), actor -> CouncilPolicy.mayChange(actor, stage))
                    .allowedFor(clerk);
            TABLE.row("cancel a council", words(stage), actor -> CouncilPolicy.mayCancel(actor, stage))
                    .allowedFor(clerk);
        }
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
