package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.comment.ThreadOverlayResource.OwnComment;
import org.betterif.comment.ThreadOverlayResource.ThreadOverlay;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Decision;
import org.betterif.shared.May;

/** What one reader may do, asked of the same policy that guards the writes. */
@ApplicationScoped
class OwnComments {

    private final Comments comments;
    private final Agreements agreements;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final Clock clock;

    OwnComments(Comments comments, Agreements agreements, IdeaDirectory ideas, CallDirectory calls, Clock clock) {
        this.comments = comments;
        this.agreements = agreements;
        this.ideas = ideas;
        this.calls = calls;
        this.clock = clock;
    }

    @Transactional
    ThreadOverlay overlay(Actor actor, long number) {
        var idea = ideas.publicIdea(number);
        var now = clock.instant();
        return new ThreadOverlay(
                May.of(post(actor, idea, now)),
                CommentPolicy.needsOpenMind(actor),
                ideas.preElection(idea, now),
                actor.signedIn() ? agreements.of(actor.personId(), number) : List.of(),
                actor.signedIn() ? own(actor, idea, now) : List.of());
    }

    private List<OwnComment> own(Actor actor, IdeaRef idea, Instant now) {
        var phase = phase(idea, now);
        return comments.publicOnesBy(actor.personId(), idea.number()).stream()
                .map(comment -> new OwnComment(
                        comment.id(),
                        comment.version(),
                        comment.quietUntil(),
                        May.of(CommentPolicy.edit(actor, comment, phase)),
                        May.of(CommentPolicy.delete(actor, comment))))
                .toList();
    }

    /** By number; ideas that are not public are left out. */
    Map<Long, May> may(Actor actor, Collection<Long> numbers) {
        var now = clock.instant();
        var may = new HashMap<Long, May>();
        ideas.ideas(numbers).forEach((number, idea) -> {
            if (idea.publicNow()) {
                may.put(number, May.of(post(actor, idea, now)));
            }
        });
        return may;
    }

    private Decision post(Actor actor, IdeaRef idea, Instant now) {
        var call = calls.call(idea.callId()).orElseThrow();
        return CommentPolicy.post(actor, idea, phase(idea, now), calls.mayTakePart(actor, call));
    }

    private Decision phase(IdeaRef idea, Instant now) {
        return calls.may(calls.call(idea.callId()).orElseThrow(), Activity.COMMENT, now);
    }
}
