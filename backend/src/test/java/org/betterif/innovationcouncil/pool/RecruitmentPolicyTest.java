package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.innovationcouncil.draw.DrawState;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecruitmentPolicyTest {

    private static final Who VOLUNTEER = new Who("the volunteer", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("innovationcouncil-pool", VOLUNTEER);
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void applicants_are_for_the_clerk() {
        TABLE.row("see the pool of a council", RecruitmentPolicy::maySeePool).allowedFor(Who.CLERK);
    }

    @Test
    void a_clerk_calls_for_members_until_they_are_drawn_or_the_scoring_has_closed() {
        for (var stage : CouncilStage.values()) {
            boolean open = stage == CouncilStage.CONVENED || stage == CouncilStage.SCORING;
            TABLE.row(
                            "call for members",
                            stage.name().toLowerCase(java.util.Locale.ROOT),
                            actor -> RecruitmentPolicy.maySetUp(actor, council(stage), null))
                    .allowedFor(open ? new Who[] {Who.CLERK} : new Who[0]);
        }
        TABLE.row(
                        "call for members",
                        "while a draw is computed",
                        actor -> RecruitmentPolicy.maySetUp(
                                actor, council(CouncilStage.CONVENED), draw(1, DrawState.COMPUTING)))
                .forNobody();
        TABLE.row(
                        "call for members",
                        "after the first draw",
                        actor -> RecruitmentPolicy.maySetUp(
                                actor, council(CouncilStage.CONVENED), draw(2, DrawState.COMMITTED)))
                .forNobody();
    }

    @Test
    void everybody_but_the_clerk_volunteers_while_the_call_is_open() {
        var takers = new ArrayList<>(Who.TAKING_PART);
        takers.remove(Who.CLERK);
        takers.add(VOLUNTEER);
        TABLE.row("volunteer", "open", actor -> volunteer(actor, -1, 1, false)).allowedFor(takers);
        TABLE.row("volunteer", "before it opens", actor -> volunteer(actor, 1, 2, false))
                .forNobody();
        TABLE.row("volunteer", "after the close", actor -> volunteer(actor, -2, -1, false))
                .forNobody();
        TABLE.row("volunteer", "with a seat already", actor -> volunteer(actor, -1, 1, true))
                .forNobody();
    }

    @Test
    void who_volunteered_withdraws_until_a_seat_is_theirs() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("see the own application", RecruitmentPolicy::maySeeOwnApplication)
                .allowedFor(signedIn, VOLUNTEER);
        TABLE.row("withdraw from a pool", actor -> RecruitmentPolicy.mayWithdraw(actor, own(null), false))
                .allowedFor(signedIn, VOLUNTEER);
        TABLE.row(
                        "withdraw from a pool",
                        "during the draw",
                        actor -> RecruitmentPolicy.mayWithdraw(actor, own(null), true))
                .forNobody();
        TABLE.row("withdraw from a pool", "with a seat", actor -> RecruitmentPolicy.mayWithdraw(actor, own(3L), false))
                .forNobody();
    }

    @Test
    void lots_are_drawn_by_the_clerk_after_the_close_where_a_seat_is_free() {
        draws("after the close", recruitment(Way.SORTITION, -2, -1), DrawState.COMMITTED, 3, true);
        draws("again after unmet quotas", recruitment(Way.SORTITION, -2, -1), DrawState.UNMET, 3, true);
        draws("while people still volunteer", recruitment(Way.SORTITION, -2, 1), DrawState.COMMITTED, 3, false);
        draws("twice", recruitment(Way.SORTITION, -2, -1), DrawState.QUEUED, 3, false);
        draws("with no seat free", recruitment(Way.SORTITION, -2, -1), DrawState.COMMITTED, 0, false);
        draws("where the clerk chooses", recruitment(Way.APPLICATION, -2, -1), DrawState.COMMITTED, 3, false);
    }

    @Test
    void the_clerk_chooses_only_where_that_was_announced() {
        TABLE.row(
                        "offer an applicant a seat",
                        "by application",
                        actor -> RecruitmentPolicy.mayOffer(
                                actor, council(CouncilStage.CONVENED), recruitment(Way.APPLICATION, -1, 1)))
                .allowedFor(Who.CLERK);
        TABLE.row(
                        "offer an applicant a seat",
                        "by lot",
                        actor -> RecruitmentPolicy.mayOffer(
                                actor, council(CouncilStage.CONVENED), recruitment(Way.SORTITION, -1, 1)))
                .forNobody();
    }

    private static void draws(String when, Recruitment recruitment, DrawState state, int free, boolean allowed) {
        TABLE.row(
                        "begin a draw",
                        when,
                        actor -> RecruitmentPolicy.mayDraw(
                                actor, council(CouncilStage.CONVENED), recruitment, draw(1, state), free, NOW))
                .allowedFor(allowed ? new Who[] {Who.CLERK} : new Who[0]);
    }

    private static org.betterif.shared.Decision volunteer(
            org.betterif.account.Actor actor, int opens, int closes, boolean offered) {
        return RecruitmentPolicy.mayVolunteer(
                actor, council(CouncilStage.CONVENED), recruitment(Way.SORTITION, opens, closes), offered, NOW);
    }

    private static Recruitment recruitment(Way way, int opens, int closes) {
        return new Recruitment(
                1,
                way,
                new LocalisedText("Come", "Dewch"),
                NOW.plusSeconds(3600L * opens),
                NOW.plusSeconds(3600L * closes),
                5,
                false,
                List.of());
    }

    private static Draw draw(int round, DrawState state) {
        return new Draw(1, 1, round, state, "s", "c", NOW, null, null, null, 0, 0, null, null, List.of(), List.of());
    }

    private static Volunteer own(@Nullable Long juror) {
        return new Volunteer(1, 7L, juror, null, "", "", "", "", NOW, null, List.of());
    }

    private static CouncilRef council(CouncilStage stage) {
        var times = new Timetable(NOW, NOW, NOW, NOW, NOW, NOW);
        return new CouncilRef(
                1, 1, "jury", stage, new LocalisedText("Jury", "Rheithgor"), 1, 1, times, null, null, null, 1);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
