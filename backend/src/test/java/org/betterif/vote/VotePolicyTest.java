package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.betterif.account.Actor;
import org.betterif.call.CallReason;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Decision;
import org.betterif.shared.Language;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class VotePolicyTest {

    private static final Who AUTHOR = new Who("the author", Actors.citizen(7));
    private static final PermissionTable TABLE = PermissionTable.of("vote", AUTHOR);
    private static final Decision OPEN = Decision.allow();
    private static final Decision OVER = Decision.refuse(CallReason.CLOSED);
    private static final Decision COMING = Decision.refuse(CallReason.NOT_OPEN_YET, Instant.EPOCH);

    private static IdeaRef idea(Stage stage) {
        return new IdeaRef(
                1,
                1,
                "An idea",
                Language.EN,
                stage,
                Visibility.PUBLIC,
                1,
                null,
                1,
                7,
                false,
                0,
                AnswerState.NONE,
                null,
                null);
    }

    /** As a call for residents has it: asked of the call in the program, here by who it is. */
    private static Decision residents(Actor actor) {
        return Decision.when(actor.equals(Who.RESIDENT.actor()), CallReason.RESIDENTS_ONLY);
    }

    @Test
    void whoever_takes_part_supports_and_the_author_may_too() {
        TABLE.row("support an idea", "voting open", actor -> VotePolicy.support(actor, idea(Stage.OPEN), OPEN, OPEN))
                .allowedFor(Who.TAKING_PART, AUTHOR);
    }

    @Test
    void only_residents_support_in_a_call_for_them() {
        TABLE.row(
                        "support an idea",
                        "voting open, a call for residents",
                        actor -> VotePolicy.support(actor, idea(Stage.OPEN), OPEN, residents(actor)))
                .allowedFor(Who.RESIDENT);
    }

    @Test
    void nobody_supports_before_the_opening_or_after_the_close() {
        TABLE.row(
                        "support an idea",
                        "voting to come",
                        actor -> VotePolicy.support(actor, idea(Stage.OPEN), COMING, OPEN))
                .forNobody();
        TABLE.row("support an idea", "voting over", actor -> VotePolicy.support(actor, idea(Stage.OPEN), OVER, OPEN))
                .forNobody();
        TABLE.row("support an idea", "call ended", actor -> VotePolicy.support(actor, idea(Stage.CLOSED), OVER, OPEN))
                .forNobody();
    }

    @Test
    void nobody_supports_what_left_the_table() {
        for (var stage : new Stage[] {Stage.WITHDRAWN, Stage.CLOSED_IN_FAVOUR, Stage.JOINED}) {
            var when = "idea " + stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            TABLE.row("support an idea", when, actor -> VotePolicy.support(actor, idea(stage), OPEN, OPEN))
                    .forNobody();
            TABLE.row("take support back", when, actor -> VotePolicy.takeBack(actor, idea(stage), OPEN))
                    .forNobody();
        }
    }

    @Test
    void a_visitor_is_not_asked_to_sign_in_for_what_nobody_may_do() {
        var visitor = org.betterif.account.Actor.visitor();
        assertThat(VotePolicy.support(visitor, idea(Stage.OPEN), OVER, OPEN)).isEqualTo(OVER);
        assertThat(VotePolicy.support(visitor, idea(Stage.OPEN), OPEN, OPEN).allowed())
                .isFalse();
        assertThat(VotePolicy.support(visitor, idea(Stage.OPEN), OPEN, OPEN)).isNotEqualTo(OVER);
    }

    @Test
    void support_is_taken_back_while_voting_is_open_and_not_after() {
        TABLE.row("take support back", "voting open", actor -> VotePolicy.takeBack(actor, idea(Stage.OPEN), OPEN))
                .allowedFor(Who.TAKING_PART, AUTHOR);
        TABLE.row("take support back", "voting over", actor -> VotePolicy.takeBack(actor, idea(Stage.OPEN), OVER))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
