package org.betterif.ballot;

import static org.betterif.ballot.BallotStage.ANNOUNCED;
import static org.betterif.ballot.BallotStage.CALLED_OFF;
import static org.betterif.ballot.BallotStage.CLOSED;
import static org.betterif.ballot.BallotStage.COUNTED;
import static org.betterif.ballot.BallotStage.DRAFTED;
import static org.betterif.ballot.BallotStage.OPEN;
import static org.betterif.ballot.BallotStage.PUBLISHED;

import java.util.List;
import java.util.Locale;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BallotPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("ballot");

    private static String when(BallotStage stage) {
        return "ballot " + stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Test
    void clerks_and_administrators_set_ballots_up() {
        TABLE.row("set a ballot up", BallotPolicy::mayKeep).allowedFor(Who.CLERK, Who.ADMINISTRATOR);
        TABLE.row("change the terms", when(DRAFTED), actor -> BallotPolicy.mayChange(actor, DRAFTED))
                .allowedFor(Who.CLERK, Who.ADMINISTRATOR);
        TABLE.row("announce", when(DRAFTED), actor -> BallotPolicy.mayAnnounce(actor, DRAFTED))
                .allowedFor(Who.CLERK, Who.ADMINISTRATOR);
    }

    @Test
    void the_terms_stand_once_they_are_announced() {
        for (var stage : List.of(ANNOUNCED, OPEN, CLOSED, COUNTED, PUBLISHED, CALLED_OFF)) {
            TABLE.row("change the terms", when(stage), actor -> BallotPolicy.mayChange(actor, stage))
                    .forNobody();
        }
    }

    @Test
    void a_ballot_is_called_off_before_its_count_and_not_after() {
        for (var stage : List.of(ANNOUNCED, OPEN, CLOSED)) {
            TABLE.row("call off", when(stage), actor -> BallotPolicy.mayCallOff(actor, stage))
                    .allowedFor(Who.CLERK, Who.ADMINISTRATOR);
        }
        for (var stage : List.of(DRAFTED, COUNTED, PUBLISHED, CALLED_OFF)) {
            TABLE.row("call off", when(stage), actor -> BallotPolicy.mayCallOff(actor, stage))
                    .forNobody();
        }
    }

    @Test
    void a_count_is_published_once() {
        TABLE.row("publish the result", when(COUNTED), actor -> BallotPolicy.mayPublish(actor, COUNTED))
                .allowedFor(Who.CLERK, Who.ADMINISTRATOR);
        TABLE.row("publish the result", when(PUBLISHED), actor -> BallotPolicy.mayPublish(actor, PUBLISHED))
                .forNobody();
    }

    @Test
    void facilitators_enter_papers_until_the_count() {
        for (var stage : List.of(OPEN, CLOSED)) {
            TABLE.row("enter a paper", when(stage), actor -> BallotPolicy.mayEnter(actor, stage))
                    .allowedFor(Who.FACILITATOR);
        }
        for (var stage : List.of(ANNOUNCED, COUNTED, PUBLISHED, CALLED_OFF)) {
            TABLE.row("enter a paper", when(stage), actor -> BallotPolicy.mayEnter(actor, stage))
                    .forNobody();
        }
        for (var stage : List.of(OPEN, CLOSED)) {
            TABLE.row("correct or strike out a paper", when(stage), actor -> BallotPolicy.mayCorrect(actor, stage))
                    .allowedFor(Who.FACILITATOR);
        }
        for (var stage : List.of(COUNTED, PUBLISHED)) {
            TABLE.row("correct or strike out a paper", when(stage), actor -> BallotPolicy.mayCorrect(actor, stage))
                    .forNobody();
        }
        TABLE.row("print papers", when(ANNOUNCED), actor -> BallotPolicy.mayPrint(actor, ANNOUNCED))
                .allowedFor(Who.FACILITATOR, Who.CLERK, Who.ADMINISTRATOR);
        TABLE.row("print papers", when(CLOSED), actor -> BallotPolicy.mayPrint(actor, CLOSED))
                .forNobody();
    }

    @Test
    void clerks_and_administrators_bring_ballots_from_files() {
        TABLE.row("bring ballots from a file", BallotPolicy::mayImport).allowedFor(Who.CLERK, Who.ADMINISTRATOR);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
