package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.call.CallReason;
import org.betterif.comment.thread.Stance;
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

class CommentPolicyTest {

    private static final Who COMMENTER = new Who("who wrote the comment", Actors.citizen(7));
    private static final Who COMMENTER_SUSPENDED = new Who("who wrote it, suspended", Actors.suspended(7));
    private static final PermissionTable TABLE = PermissionTable.of("comment", COMMENTER, COMMENTER_SUSPENDED);
    private static final Decision OPEN = Decision.allow();
    private static final Decision OVER = Decision.refuse(CallReason.CLOSED);

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
                3,
                false,
                0,
                AnswerState.NONE,
                null,
                null);
    }

    private static Comment comment(long idea) {
        var words = Comment.Words.of("Yes.", Language.EN, Stance.FOR);
        return Comment.post(1, idea, null, 7, words, false, Instant.EPOCH);
    }

    private static Comment hidden() {
        var comment = comment(1);
        comment.hide("abuse");
        return comment;
    }

    private static Decision residents(Actor actor) {
        return Decision.when(actor.has(Role.VERIFIED_RESIDENT), CallReason.RESIDENTS_ONLY);
    }

    @Test
    void whoever_takes_part_comments_while_the_discussion_is_open() {
        TABLE.row("comment", "discussion open", actor -> CommentPolicy.post(actor, idea(Stage.OPEN), OPEN, OPEN))
                .allowedFor(Who.TAKING_PART, COMMENTER);
        TABLE.row("comment", "discussion over", actor -> CommentPolicy.post(actor, idea(Stage.OPEN), OVER, OPEN))
                .forNobody();
        TABLE.row("comment", "idea withdrawn", actor -> CommentPolicy.post(actor, idea(Stage.WITHDRAWN), OPEN, OPEN))
                .forNobody();
    }

    @Test
    void officials_take_part_in_the_thread_of_a_call_for_residents() {
        TABLE.row(
                        "comment",
                        "discussion open, a call for residents",
                        actor -> CommentPolicy.post(actor, idea(Stage.OPEN), OPEN, residents(actor)))
                .allowedFor(
                        Who.RESIDENT,
                        Who.FACILITATOR,
                        Who.OFFICER,
                        Who.COUNCILLOR,
                        Who.ANSWERER,
                        Who.CLERK,
                        Who.MODERATOR);
    }

    @Test
    void nobody_answers_what_is_not_public_or_stands_elsewhere() {
        TABLE.row(
                        "reply",
                        "discussion open",
                        actor -> CommentPolicy.reply(actor, idea(Stage.OPEN), OPEN, OPEN, comment(1)))
                .allowedFor(Who.TAKING_PART, COMMENTER);
        TABLE.row(
                        "reply",
                        "comment hidden",
                        actor -> CommentPolicy.reply(actor, idea(Stage.OPEN), OPEN, OPEN, hidden()))
                .forNobody();
        TABLE.row(
                        "reply",
                        "comment of another idea",
                        actor -> CommentPolicy.reply(actor, idea(Stage.OPEN), OPEN, OPEN, comment(2)))
                .forNobody();
    }

    @Test
    void only_who_wrote_it_edits_and_only_while_it_is_discussed() {
        TABLE.row("edit a comment", "discussion open", actor -> CommentPolicy.edit(actor, comment(1), OPEN))
                .allowedFor(COMMENTER);
        TABLE.row("edit a comment", "discussion over", actor -> CommentPolicy.edit(actor, comment(1), OVER))
                .forNobody();
        TABLE.row("edit a comment", "comment hidden", actor -> CommentPolicy.edit(actor, hidden(), OPEN))
                .forNobody();
    }

    @Test
    void who_wrote_it_deletes_it_at_any_time_even_suspended() {
        TABLE.row("delete a comment", actor -> CommentPolicy.delete(actor, comment(1)))
                .allowedFor(COMMENTER, COMMENTER_SUSPENDED);
        TABLE.row("delete a comment", "comment hidden", actor -> CommentPolicy.delete(actor, hidden()))
                .forNobody();
    }

    @Test
    void nobody_agrees_with_themselves() {
        TABLE.row(
                        "agree with a comment",
                        "discussion open",
                        actor -> CommentPolicy.agree(actor, idea(Stage.OPEN), OPEN, OPEN, comment(1)))
                .allowedFor(Who.TAKING_PART);
        TABLE.row(
                        "agree with a comment",
                        "discussion over",
                        actor -> CommentPolicy.agree(actor, idea(Stage.OPEN), OVER, OPEN, comment(1)))
                .forNobody();
        TABLE.row(
                        "take agreement back",
                        "discussion open",
                        actor -> CommentPolicy.takeAgreementBack(actor, comment(1), OPEN))
                .allowedFor(Who.TAKING_PART, COMMENTER);
    }

    @Test
    void a_councillors_words_are_a_councillors_reply_except_before_an_election() {
        assertThat(who(actor -> CommentPolicy.isCouncillorsReply(actor, false))).containsExactly(Who.COUNCILLOR);
        assertThat(who(actor -> CommentPolicy.isCouncillorsReply(actor, true))).isEmpty();
        assertThat(who(CommentPolicy::needsOpenMind)).containsExactly(Who.COUNCILLOR);
    }

    private static List<Who> who(java.util.function.Predicate<Actor> rule) {
        var found = new ArrayList<Who>();
        Who.EVERYBODY.stream().filter(who -> rule.test(who.actor())).forEach(found::add);
        return found;
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
