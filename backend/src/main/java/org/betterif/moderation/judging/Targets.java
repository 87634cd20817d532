package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.CommentRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.moderation.ReasonCode;
import org.betterif.moderation.Standing;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.reception.followup.FollowUpRef;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Ideas and comments as moderation sees them, also what is not public, and what it does to them. */
@ApplicationScoped
class Targets {

    private final IdeaDirectory ideas;
    private final LifeDirectory lives;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;

    Targets(IdeaDirectory ideas, LifeDirectory lives, CommentDirectory comments, ResponseDirectory responses) {
        this.responses = responses;
        this.ideas = ideas;
        this.lives = lives;
        this.comments = comments;
    }

    /**
     * What everybody can read now, to report it.
     *
     * @throws ProblemException 404, or 410 when it was removed
     */
    Target reported(@Nullable Long idea, @Nullable Long comment) {
        if (comment == null) {
            return new Target(ideas.publicIdea(Objects.requireNonNull(idea)).number(), null);
        }
        var target = comments.comment(comment)
                .map(found -> new Target(found.ideaNumber(), found.id()))
                .orElseThrow(() -> ProblemException.notFound("comment"));
        ideas.publicIdea(target.ideaNumber());
        if (seen(target).standing() != Standing.PUBLIC) {
            throw ProblemException.notFound("comment");
        }
        return target;
    }

    Target.Seen seen(Target target) {
        return seen(List.of(target)).get(target);
    }

    Map<Target, Target.Seen> seen(Collection<Target> targets) {
        var found = ideas.ideas(targets.stream().map(Target::ideaNumber).collect(Collectors.toSet()));
        var said = comments.comments(
                targets.stream().map(Target::commentId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var followed = responses.followUps(
                targets.stream().map(Target::answerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var words = ideas.words(found.keySet());
        var seen = new HashMap<Target, Target.Seen>();
        for (var target : targets) {
            var idea = found.get(target.ideaNumber());
            seen.put(
                    target,
                    target.answerId() != null
                            ? followUp(target, idea, followed.get(target.answerId()))
                            : target.commentId() == null
                                    ? idea(target, idea, words.getOrDefault(target.ideaNumber(), List.of()))
                                    : comment(target, idea, said.get(target.commentId())));
        }
        return seen;
    }

    private static Target.Seen idea(Target target, @Nullable IdeaRef idea, List<String> words) {
        if (idea == null) {
            return new Target.Seen(target, "");
        }
        var standing =
                idea.stage().shared() ? Standing.valueOf(idea.visibility().name()) : Standing.GONE;
        Long author = idea.authorPersonId() == 0 ? null : idea.authorPersonId();
        return new Target.Seen(
                target, standing, author, idea.title(), idea.language().code(), words);
    }

    private static Target.Seen comment(Target target, @Nullable IdeaRef idea, @Nullable CommentRef comment) {
        var title = idea == null ? "" : idea.title();
        if (comment == null) {
            return new Target.Seen(target, title);
        }
        return new Target.Seen(
                target,
                Standing.valueOf(comment.visibility().name()),
                comment.authorPersonId(),
                title,
                comment.language().code(),
                List.of(comment.text()));
    }

    private static Target.Seen followUp(Target target, @Nullable IdeaRef idea, @Nullable FollowUpRef said) {
        var title = idea == null ? "" : idea.title();
        return said == null
                ? new Target.Seen(target, title)
                : new Target.Seen(
                        target,
                        said.hidden() ? Standing.HIDDEN : Standing.PUBLIC,
                        said.authorPersonId(),
                        title,
                        said.language().code(),
                        List.of(said.text()));
    }

    /** What an author said to an answer is hidden where it stands, and judged by what that tells. */
    void hide(Target target, ReasonCode reason) {
        if (target.commentId() == null) {
            lives.hide(target.ideaNumber(), reason.code());
        } else {
            comments.hide(target.commentId(), reason.code());
        }
    }

    void seal(Target target) {
        if (target.commentId() == null) {
            lives.seal(target.ideaNumber());
        } else {
            comments.seal(target.commentId());
        }
    }

    void restore(Target target) {
        if (target.answerId() != null) {
            responses.restoreFollowUp(target.answerId());
        } else if (target.commentId() == null) {
            lives.restore(target.ideaNumber());
        } else {
            comments.restore(target.commentId());
        }
    }
}
