package org.betterif.shortlist;

import java.time.Duration;
import java.time.Instant;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ShortlistPolicyTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Who JUROR = new Who("a juror of this council", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("shortlist", JUROR);

    @Test
    void a_decision_is_for_the_council_until_it_is_published() {
        for (var stage : CouncilStage.values()) {
            var row = TABLE.row(
                    "read the decision",
                    words(stage),
                    actor -> ShortlistPolicy.maySeeDecision(actor, seat(actor.personId()), council(stage)));
            if (stage == CouncilStage.PUBLISHED) {
                row.forEverybody();
            } else {
                row.allowedFor(Who.CLERK, JUROR);
            }
        }
    }

    @Test
    void the_clerk_writes_down_what_the_council_decides() {
        for (var stage : CouncilStage.values()) {
            boolean talking = stage == CouncilStage.DELIBERATING;
            boolean decided = stage == CouncilStage.DECIDED;
            TABLE.row(
                            "record the decision",
                            words(stage),
                            actor -> ShortlistPolicy.mayRecord(actor, council(stage), false, true))
                    .allowedFor(talking ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "go back to the table",
                            words(stage),
                            actor -> ShortlistPolicy.mayReconsider(actor, council(stage)))
                    .allowedFor(decided ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "write the minutes",
                            words(stage),
                            actor -> ShortlistPolicy.mayWriteMinutes(actor, council(stage)))
                    .allowedFor(talking || decided ? new Who[] {Who.CLERK} : new Who[0]);
            TABLE.row(
                            "publish the shortlist",
                            words(stage),
                            actor -> ShortlistPolicy.mayPublish(actor, council(stage), true))
                    .allowedFor(decided ? new Who[] {Who.CLERK} : new Who[0]);
        }
        TABLE.row(
                        "record the decision",
                        "deliberating, before the second round that the rule promises",
                        actor -> ShortlistPolicy.mayRecord(actor, council(CouncilStage.DELIBERATING), true, true))
                .forNobody();
        TABLE.row(
                        "record the decision",
                        "deliberating, before the public ballot was counted that is to propose",
                        actor -> ShortlistPolicy.mayRecord(actor, council(CouncilStage.DELIBERATING), false, false))
                .forNobody();
        TABLE.row(
                        "publish the shortlist",
                        "decided, without minutes",
                        actor -> ShortlistPolicy.mayPublish(actor, council(CouncilStage.DECIDED), false))
                .forNobody();
    }

    @Test
    void the_desk_is_the_clerks() {
        TABLE.row("see how far the jurors are", ShortlistPolicy::maySeeDesk).allowedFor(Who.CLERK);
    }

    private static @Nullable JurorRef seat(long person) {
        if (person != 7) {
            return null;
        }
        return new JurorRef(
                1, 1, person, null, false, new LocalisedText("a", "b"), JurorStatus.SEATED, false, true, null);
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
