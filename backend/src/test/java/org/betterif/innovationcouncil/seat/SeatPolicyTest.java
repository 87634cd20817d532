package org.betterif.innovationcouncil.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.Decision;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SeatPolicyTest {

    private static final Who JUROR = new Who("the juror", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("innovationcouncil-seat", JUROR);
    private static final Turns ONE_FREE = Turns.of(List.of(seat(JurorStatus.LEFT, false)));

    @Test
    void invitations_and_notes_are_for_the_clerk() {
        TABLE.row("see a council's seats, needs and notes", SeatPolicy::maySeeSeats)
                .allowedFor(Who.CLERK);
    }

    @Test
    void a_clerk_changes_who_chairs_and_why_somebody_sits_until_the_council_is_over() {
        for (var stage : CouncilStage.values()) {
            var clerk = stage.over() ? new Who[0] : new Who[] {Who.CLERK};
            var member = seat(JurorStatus.SEATED, false);
            TABLE.row("remove a juror", words(stage), actor -> SeatPolicy.mayRemove(actor, member, stage))
                    .allowedFor(clerk);
            TABLE.row("say why somebody sits", words(stage), actor -> SeatPolicy.mayReword(actor, member, stage))
                    .allowedFor(clerk);
            TABLE.row("say who chairs", words(stage), actor -> SeatPolicy.mayChair(actor, member, stage))
                    .allowedFor(clerk);
        }
    }

    @Test
    void an_alternate_steps_in_before_the_close_where_a_seat_is_free() {
        for (var stage : CouncilStage.values()) {
            TABLE.row(
                            "let an alternate take a free seat",
                            words(stage),
                            actor -> SeatPolicy.mayStepIn(actor, seat(JurorStatus.ALTERNATE, true), stage, ONE_FREE))
                    .allowedFor(stage.beforeTheClose() ? new Who[] {Who.CLERK} : new Who[0]);
        }
        TABLE.row(
                        "let an alternate take a free seat",
                        "none is free",
                        actor -> SeatPolicy.mayStepIn(
                                actor, seat(JurorStatus.ALTERNATE, true), CouncilStage.SCORING, Turns.of(List.of())))
                .forNobody();
    }

    @Test
    void nothing_is_done_to_a_seat_that_was_given_up_and_an_alternate_does_not_chair() {
        var clerk = Who.CLERK.actor();
        var stage = CouncilStage.SCORING;
        for (var gone : List.of(seat(JurorStatus.LEFT, false), seat(JurorStatus.DECLINED, false))) {
            assertThat(SeatPolicy.mayRemove(clerk, gone, stage))
                    .isEqualTo(Decision.refuse(CouncilReason.NO_LONGER_A_JUROR));
            assertThat(SeatPolicy.mayReword(clerk, gone, stage))
                    .isEqualTo(Decision.refuse(CouncilReason.NO_LONGER_A_JUROR));
        }
        assertThat(SeatPolicy.mayChair(clerk, seat(JurorStatus.ALTERNATE, true), stage))
                .isEqualTo(Decision.refuse(CouncilReason.ALTERNATE_CANNOT_CHAIR));
        assertThat(SeatPolicy.mayStepIn(clerk, seat(JurorStatus.SEATED, true), stage, ONE_FREE))
                .isEqualTo(Decision.refuse(CouncilReason.NOT_AN_ALTERNATE));
        // one who has stepped in is a member like the others
        assertThat(SeatPolicy.mayChair(clerk, seat(JurorStatus.SEATED, true), stage)
                        .allowed())
                .isTrue();
    }

    @Test
    void jurors_are_invited_and_seated_until_the_scoring_has_closed() {
        for (var stage : CouncilStage.values()) {
            boolean open = stage == CouncilStage.CONVENED || stage == CouncilStage.SCORING;
            TABLE.row("invite a juror", words(stage), actor -> SeatPolicy.mayInvite(actor, stage))
                    .allowedFor(open ? new Who[] {Who.CLERK} : new Who[0]);
            var takers = new ArrayList<>(Who.TAKING_PART);
            takers.remove(Who.CLERK);
            takers.add(JUROR);
            TABLE.row("take a seat one was invited to", words(stage), actor -> SeatPolicy.mayTakeSeat(actor, stage))
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
            TABLE.row("declare own interests", words(stage), actor -> SeatPolicy.mayDeclare(actor, seat(true), stage))
                    .allowedFor(own ? new Who[] {JUROR} : new Who[0]);
            TABLE.row("declare an interest for a juror", words(stage), actor -> SeatPolicy.mayAddInterest(actor, stage))
                    .allowedFor(clerk ? new Who[] {Who.CLERK} : new Who[0]);
        }
    }

    @Test
    void only_the_juror_says_whether_to_be_named_also_after_leaving() {
        TABLE.row("agree to be named", actor -> SeatPolicy.maySettleSeat(actor, seat(false)))
                .allowedFor(JUROR);
    }

    @Test
    void a_juror_steps_down_while_the_council_lasts() {
        TABLE.row("step down", "scoring", actor -> SeatPolicy.mayStepDown(actor, seat(true), CouncilStage.SCORING))
                .allowedFor(JUROR);
        TABLE.row("step down", "published", actor -> SeatPolicy.mayStepDown(actor, seat(true), CouncilStage.PUBLISHED))
                .forNobody();
        TABLE.row(
                        "step down",
                        "left already",
                        actor -> SeatPolicy.mayStepDown(actor, seat(false), CouncilStage.SCORING))
                .forNobody();
    }

    @Test
    void who_is_signed_in_sees_the_own_seats() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("see the own seats", SeatPolicy::maySeeOwnSeats).allowedFor(signedIn, JUROR);
    }

    private static JurorRef seat(boolean sits) {
        return seat(sits ? JurorStatus.SEATED : JurorStatus.LEFT, false);
    }

    private static JurorRef seat(JurorStatus status, boolean alternate) {
        return new JurorRef(
                1,
                1,
                7L,
                null,
                false,
                new LocalisedText("Drawn by lot", "Drwy goelbren"),
                status,
                false,
                true,
                status == JurorStatus.LEFT ? Instant.EPOCH : null,
                alternate,
                null);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
