package org.betterif.comment;

import org.betterif.comment.thread.CommentView;
import org.betterif.shared.problem.ProblemException;

/** What became of one new comment, known after the commit. */
sealed interface PostOutcome {

    record Posted(CommentView view) implements PostOutcome {}

    record Refused(ProblemException problem) implements PostOutcome {}
}
