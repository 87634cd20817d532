package org.betterif.shortlist.preparation;

import java.time.Duration;
import java.time.Instant;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PreparationPolicyTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final PermissionTable TABLE = PermissionTable.of("shortlist-preparation");

    @Test
    void criteria_and_ideas_are_settled_by_the_clerk_before_the_scoring() {
        for (var stage : CouncilStage.values()) {
            var row = TABLE.row(
                    "settle criteria and ideas",
                    words(stage),
                    actor -> PreparationPolicy.mayPrepare(actor, council(stage)));
            row.allowedFor(stage == CouncilStage.CONVENED ? new Who[] {Who.CLERK} : new Who[0]);
        }
    }

    private static CouncilRef council(CouncilStage stage) {
        var day = Duration.ofDays(1);
        var timetable = new Timetable(
                NOW.minus(day), NOW.minus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day), NOW.plus(day));
        return new CouncilRef(
                1, 1, "nature", stage, new LocalisedText("Nature", "Natur"), 3, 2, timetable, null, null, null, 0);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
