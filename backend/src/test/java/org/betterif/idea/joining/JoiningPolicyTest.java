package org.betterif.idea.joining;

import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.standing.AnswerState;
import org.betterif.shared.Language;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JoiningPolicyTest {

    private static final long AUTHOR_ID = 7;
    private static final long OTHER_ID = 8;
    private static final Who AUTHOR = new Who("the author", Actors.citizen(AUTHOR_ID));
    private static final Who OTHER = new Who("the other author", Actors.citizen(OTHER_ID));
    private static final Who SUSPENDED_OTHER = new Who("the other author, suspended", Actors.suspended(OTHER_ID));
    private static final PermissionTable TABLE = PermissionTable.of("idea-joining", AUTHOR, OTHER, SUSPENDED_OTHER);

    @Test
    void the_author_of_an_open_idea_proposes() {
        for (var stage : Stage.values()) {
            TABLE.row(
                            "propose to join it into another",
                            stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                            actor -> JoiningPolicy.mayPropose(actor, idea(AUTHOR_ID, stage, Visibility.PUBLIC), false))
                    .allowedFor(stage == Stage.OPEN ? new Who[] {AUTHOR} : new Who[0]);
        }
        TABLE.row(
                        "propose to join it into another",
                        "hidden",
                        actor -> JoiningPolicy.mayPropose(actor, idea(AUTHOR_ID, Stage.OPEN, Visibility.HIDDEN), false))
                .forNobody();
        TABLE.row(
                        "propose to join it into another",
                        "an innovation council has it before it",
                        actor -> JoiningPolicy.mayPropose(actor, idea(AUTHOR_ID, Stage.OPEN, Visibility.PUBLIC), true))
                .forNobody();
    }

    @Test
    void whoever_proposed_takes_it_back() {
        var idea = idea(AUTHOR_ID, Stage.OPEN, Visibility.PUBLIC);
        TABLE.row("take the proposal back", actor -> JoiningPolicy.mayTakeBack(actor, idea))
                .allowedFor(AUTHOR);
    }

    @Test
    void the_other_author_answers_and_a_moderator_only_where_nobody_is_there() {
        var into = idea(OTHER_ID, Stage.OPEN, Visibility.PUBLIC);
        TABLE.row("answer a proposal", "its author is here", actor -> JoiningPolicy.mayAnswer(actor, into, true))
                .allowedFor(OTHER);
        TABLE.row("answer a proposal", "its author left", actor -> JoiningPolicy.mayAnswer(actor, into, false))
                .allowedFor(Who.MODERATOR);
        TABLE.row("read what waits for a moderator", JoiningPolicy::mayReadDesk).allowedFor(Who.MODERATOR);
    }

    private static IdeaRef idea(long author, Stage stage, Visibility visibility) {
        return new IdeaRef(
                1,
                1,
                "a title",
                Language.EN,
                stage,
                visibility,
                1,
                null,
                1,
                author,
                false,
                0,
                AnswerState.NONE,
                null,
                null);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
