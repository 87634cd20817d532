package org.betterif.innovationcouncil;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CouncilPolicyTest {

    private static final Who JUROR = new Who("the juror", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("innovationcouncil", JUROR);

    @Test
    void a_clerk_convenes() {
        TABLE.row("convene a council", CouncilPolicy::mayConvene).allowedFor(Who.CLERK);
    }

    @Test
    void invitations_and_notes_are_for_the_clerk() {
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
            TABLE.row("remove a juror", words(stage), actor -> CouncilPolicy.mayRemove(actor, stage))
                    .allowedFor(clerk);
        }
    }

    @Test
    void jurors_are_invited_and_seated_until_the_scoring_has_closed() {
        for (var stage : CouncilStage.values()) {
            boolean open = stage == CouncilStage.CONVENED || stage == CouncilStage.SCORING;
            TABLE.row("invite a juror", words(stage), actor -> CouncilPolicy.mayInvite(actor, stage))
                    .allowedFor(open ? new Who[] {Who.CLERK} : new Who[0]);
            var takers = new ArrayList<>(Who.TAKING_PART);
            takers.remove(Who.CLERK);
            takers.add(JUROR);
            TABLE.row("take a seat one was invited to", words(stage), actor -> CouncilPolicy.mayTakeSeat(actor, stage))
                    .allowedFor(open ? takers : List.of());
        }
    }

    @Test
    void interests_are_declared_by_the_juror_before_the_close_and_by_the_clerk_until_it_is_decided() {
        for (var stage : CouncilStage.values()) {
            boolean own = stage == CouncilStage.CONVENED
                    || stage == CouncilStage.SCORING
                    || stage == CouncilStage.SCORING_AGAIN;
            boolean clerk = !stage.over() && stage != CouncilStage.DECIDED;
            TABLE.row(
                            "declare own interests",
                            words(stage),
                            actor -> CouncilPolicy.mayDeclare(actor, seat(true), stage))
                    .allowedFor(own ? new Who[] {JUROR} : new Who[0]);
            TABLE.row(
                            "declare an interest for a juror",
                            words(stage),
                            actor -> CouncilPolicy.mayAddInterest(actor, stage))
                    .allowedFor(clerk ? new Who[] {Who.CLERK} : new Who[0]);
        }
    }

    @Test
    void only_the_juror_says_whether_to_be_named_also_after_leaving() {
        TABLE.row("agree to be named", actor -> CouncilPolicy.maySettleSeat(actor, seat(false)))
                .allowedFor(JUROR);
    }

    @Test
    void a_juror_steps_down_while_the_council_lasts() {
        TABLE.row("step down", "scoring", actor -> CouncilPolicy.mayStepDown(actor, seat(true), CouncilStage.SCORING))
                .allowedFor(JUROR);
        TABLE.row(
                        "step down",
                        "published",
                        actor -> CouncilPolicy.mayStepDown(actor, seat(true), CouncilStage.PUBLISHED))
                .forNobody();
        TABLE.row(
                        "step down",
                        "left already",
                        actor -> CouncilPolicy.mayStepDown(actor, seat(false), CouncilStage.SCORING))
                .forNobody();
    }

    @Test
    void who_is_signed_in_sees_the_own_seats() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("see the own seats", CouncilPolicy::maySeeOwnSeats).allowedFor(signedIn, JUROR);
    }

    private static JurorRef seat(boolean sits) {
        return new JurorRef(
                1,
                1,
                7L,
                null,
                false,
                new LocalisedText("Drawn by lot", "Drwy goelbren"),
                sits ? JurorStatus.SEATED : JurorStatus.LEFT,
                false,
                true,
                sits ? null : Instant.EPOCH);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
