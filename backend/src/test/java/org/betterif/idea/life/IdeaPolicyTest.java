package org.betterif.idea.life;

import java.time.Instant;
import org.betterif.call.CallReason;
import org.betterif.idea.Stage;
import org.betterif.idea.text.Wording;
import org.betterif.shared.Decision;
import org.betterif.shared.Language;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class IdeaPolicyTest {

    private static final long AUTHOR_ID = 7;
    private static final Who AUTHOR = new Who("the author", Actors.citizen(AUTHOR_ID));
    private static final Who SUSPENDED_AUTHOR = new Who("the author, suspended", Actors.suspended(AUTHOR_ID));
    private static final PermissionTable TABLE = PermissionTable.of("idea", AUTHOR, SUSPENDED_AUTHOR);

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Decision OPEN = Decision.allow();
    private static final Decision OVER = Decision.refuse(CallReason.CLOSED);

    @Test
    void whoever_takes_part_begins_a_draft() {
        TABLE.row("begin a draft", IdeaPolicy::mayDraft).allowedFor(Who.TAKING_PART, AUTHOR);
    }

    @Test
    void what_is_read_depends_on_the_stage() {
        TABLE.row("read", "draft", actor -> IdeaPolicy.mayRead(actor, at(Stage.DRAFT)))
                .allowedFor(AUTHOR, SUSPENDED_AUTHOR);
        TABLE.row("read", "waits for a check", actor -> IdeaPolicy.mayRead(actor, at(Stage.SUBMITTED)))
                .allowedFor(AUTHOR, SUSPENDED_AUTHOR, Who.MODERATOR);
        for (var stage :
                new Stage[] {Stage.OPEN, Stage.CLOSED, Stage.WITHDRAWN, Stage.CLOSED_IN_FAVOUR, Stage.JOINED}) {
            TABLE.row("read", words(stage), actor -> IdeaPolicy.mayRead(actor, at(stage)))
                    .forEverybody();
        }
        TABLE.row("read", "hidden", actor -> IdeaPolicy.mayRead(actor, hidden()))
                .allowedFor(AUTHOR, SUSPENDED_AUTHOR, Who.MODERATOR);
        TABLE.row("read", "sealed", actor -> IdeaPolicy.mayRead(actor, sealed()))
                .forNobody();
    }

    @Test
    void an_author_hands_in_while_the_call_takes_ideas() {
        TABLE.row("hand in", "submitting open", actor -> IdeaPolicy.maySubmit(actor, at(Stage.DRAFT), OPEN, OPEN))
                .allowedFor(AUTHOR);
        TABLE.row("hand in", "submitting over", actor -> IdeaPolicy.maySubmit(actor, at(Stage.DRAFT), OPEN, OVER))
                .forNobody();
        TABLE.row("hand in", "not for this person", actor -> IdeaPolicy.maySubmit(actor, at(Stage.DRAFT), OVER, OPEN))
                .forNobody();
    }

    @Test
    void an_author_changes_a_draft_always_and_an_open_idea_while_it_is_discussed() {
        TABLE.row("change", "draft", actor -> IdeaPolicy.mayEdit(actor, at(Stage.DRAFT), OVER))
                .allowedFor(AUTHOR);
        TABLE.row("change", "waits for a check", actor -> IdeaPolicy.mayEdit(actor, at(Stage.SUBMITTED), OVER))
                .allowedFor(AUTHOR);
        TABLE.row("change", "open, discussed", actor -> IdeaPolicy.mayEdit(actor, at(Stage.OPEN), OPEN))
                .allowedFor(AUTHOR);
        TABLE.row("change", "open, discussion over", actor -> IdeaPolicy.mayEdit(actor, at(Stage.OPEN), OVER))
                .forNobody();
        TABLE.row("change", "hidden", actor -> IdeaPolicy.mayEdit(actor, hidden(), OPEN))
                .forNobody();
        for (var stage : new Stage[] {Stage.CLOSED, Stage.WITHDRAWN, Stage.CLOSED_IN_FAVOUR, Stage.JOINED}) {
            TABLE.row("change", words(stage), actor -> IdeaPolicy.mayEdit(actor, at(stage), OPEN))
                    .forNobody();
        }
    }

    @Test
    void an_author_ends_an_idea_that_is_under_way() {
        for (var stage : Stage.values()) {
            var withdraw = TABLE.row("withdraw", words(stage), actor -> IdeaPolicy.mayWithdraw(actor, at(stage)));
            var favour =
                    TABLE.row("close in favour", words(stage), actor -> IdeaPolicy.mayCloseInFavour(actor, at(stage)));
            var discard = TABLE.row("discard", words(stage), actor -> IdeaPolicy.mayDiscard(actor, at(stage)));
            withdraw.allowedFor(stage == Stage.OPEN || stage == Stage.SUBMITTED ? new Who[] {AUTHOR} : new Who[0]);
            favour.allowedFor(stage == Stage.OPEN ? new Who[] {AUTHOR} : new Who[0]);
            discard.allowedFor(stage == Stage.DRAFT ? new Who[] {AUTHOR} : new Who[0]);
        }
        TABLE.row("withdraw", "hidden", actor -> IdeaPolicy.mayWithdraw(actor, hidden()))
                .forNobody();
    }

    private static Idea at(Stage stage) {
        var wording = new Wording(Language.EN, "a title", "now", "change", "", "", null, null, null);
        var idea = Idea.draft(AUTHOR_ID, wording, new Whereabouts(1, 1L, null, null), NOW);
        if (stage == Stage.DRAFT) {
            return idea;
        }
        idea.submit(NOW);
        if (stage == Stage.SUBMITTED) {
            return idea;
        }
        idea.open(NOW);
        switch (stage) {
            case CLOSED -> idea.close();
            case WITHDRAWN -> idea.withdraw("done");
            case CLOSED_IN_FAVOUR -> idea.closeInFavourOf(2);
            case JOINED -> idea.joinInto(2);
            case DRAFT, SUBMITTED, OPEN -> {}
        }
        return idea;
    }

    private static Idea hidden() {
        var idea = at(Stage.OPEN);
        idea.hide("spam");
        return idea;
    }

    private static Idea sealed() {
        var idea = at(Stage.OPEN);
        idea.seal();
        return idea;
    }

    private static String words(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
