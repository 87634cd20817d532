package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.betterif.comment.thread.CommentState;
import org.betterif.comment.thread.Stance;
import org.betterif.shared.Language;
import org.betterif.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CommentStateTest {

    private static final Instant POSTED = Instant.parse("2026-03-01T10:00:00Z");

    private static Comment comment() {
        return Comment.post(1, 1, null, 7, Comment.Words.of("Yes.", Language.EN, Stance.FOR), false, POSTED);
    }

    private static Comment.Words words() {
        return Comment.Words.of("No.", Language.CY, Stance.AGAINST);
    }

    @Test
    void what_its_author_deleted_stays_deleted() {
        assertThat(CommentState.DELETED.next()).isEmpty();
        var comment = comment();
        comment.delete();
        assertThat(comment.text()).isEmpty();
        assertThatThrownBy(comment::restore).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> comment.edit(words(), POSTED)).isInstanceOf(ProblemException.class);
    }

    @Test
    void every_other_state_leads_back_to_the_public() {
        assertThat(Arrays.stream(CommentState.values())
                        .filter(state -> state != CommentState.PUBLIC && state != CommentState.DELETED))
                .allSatisfy(state ->
                        assertThat(state.canBecome(CommentState.PUBLIC)).isTrue());
    }

    @Test
    void no_state_becomes_itself() {
        assertThat(CommentState.values()).noneMatch(state -> state.canBecome(state));
    }

    @Test
    void an_edit_within_fifteen_minutes_leaves_no_mark_and_one_second_later_does() {
        var quiet = comment();
        quiet.edit(words(), POSTED.plus(Duration.ofMinutes(15)));
        assertThat(quiet.editedAt()).isNull();
        var marked = comment();
        var late = POSTED.plus(Duration.ofMinutes(15)).plusSeconds(1);
        marked.edit(words(), late);
        assertThat(marked.editedAt()).isEqualTo(late);
    }
}
