package org.betterif.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("delivery");
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-04-01");
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");

    @Test
    void officers_and_answerers_use_the_desk() {
        TABLE.row("see the desk of promises", DeliveryPolicy::mayUseDesk).allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("say who owes a step", DeliveryPolicy::mayAssign).allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @Test
    void they_say_in_public_what_became_of_it() {
        TABLE.row(
                        "say a word about a step",
                        "not dropped",
                        actor -> DeliveryPolicy.mayUpdate(actor, open(), null, TODAY))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "say a word about a step",
                        "dropped",
                        actor -> DeliveryPolicy.mayUpdate(actor, dropped(), null, TODAY))
                .forNobody();
        TABLE.row(
                        "say it is done",
                        "open",
                        actor -> DeliveryPolicy.mayUpdate(actor, open(), CommitmentState.DONE, TODAY))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "say it is done",
                        "late",
                        actor -> DeliveryPolicy.mayUpdate(actor, open(), CommitmentState.DONE, DUE.plusDays(5)))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "say it is done",
                        "done",
                        actor -> DeliveryPolicy.mayUpdate(actor, done(), CommitmentState.DONE, TODAY))
                .forNobody();
        TABLE.row(
                        "say it is not done after all",
                        "done",
                        actor -> DeliveryPolicy.mayUpdate(actor, done(), CommitmentState.UNDER_WAY, TODAY))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @Test
    void to_drop_a_promise_takes_the_power_to_bind() {
        TABLE.row(
                        "drop a step",
                        "open",
                        actor -> DeliveryPolicy.mayUpdate(actor, open(), CommitmentState.DROPPED, TODAY))
                .allowedFor(Who.ANSWERER);
        TABLE.row(
                        "drop a step",
                        "done",
                        actor -> DeliveryPolicy.mayUpdate(actor, done(), CommitmentState.DROPPED, TODAY))
                .forNobody();
    }

    @Test
    void nobody_sets_what_the_calendar_says() {
        TABLE.row(
                        "call a step late",
                        "open",
                        actor -> DeliveryPolicy.mayUpdate(actor, open(), CommitmentState.LATE, TODAY))
                .forNobody();
    }

    @Test
    void what_takes_years_is_reviewed() {
        var years = CommitmentStateTest.commitment(LocalDate.parse("2029-01-01"));
        TABLE.row("review", "takes years", actor -> DeliveryPolicy.mayReview(actor, years, TODAY))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("review", "takes months", actor -> DeliveryPolicy.mayReview(actor, open(), TODAY))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }

    private static Commitment open() {
        return CommitmentStateTest.commitment(DUE);
    }

    private static Commitment done() {
        var commitment = open();
        commitment.done(TODAY, NOW);
        return commitment;
    }

    private static Commitment dropped() {
        var commitment = open();
        commitment.drop(TODAY, NOW);
        return commitment;
    }
}
