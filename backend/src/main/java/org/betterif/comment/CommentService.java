package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.comment.thread.CommentState;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.shared.Decision;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What people do with comments that are there; new ones are {@link Posting}. */
@ApplicationScoped
class CommentService {

    private final Comments comments;
    private final Agreements agreements;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final CallDirectory calls;
    private final Event<CommentEvent> events;
    private final Clock clock;

    CommentService(
            Comments comments,
            Agreements agreements,
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            Event<CommentEvent> events,
            Clock clock) {
        this.comments = comments;
        this.agreements = agreements;
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void edit(Actor actor, long id, @Nullable String ifMatch, Comment.Words words) {
        var now = clock.instant();
        var comment = load(id);
        Revision.require(ifMatch, comment.version());
        var phase = calls.may(call(idea(comment.ideaNumber())), Activity.COMMENT, now);
        CommentPolicy.edit(actor, comment, phase).require();
        comment.edit(words, now);
        comments.flush();
        events.fire(new CommentEvent.Edited(id, comment.ideaNumber(), now, Origin.LIVE));
    }

    @Transactional
    void delete(Actor actor, long id, @Nullable String ifMatch) {
        var comment = load(id);
        Revision.require(ifMatch, comment.version());
        CommentPolicy.delete(actor, comment).require();
        comment.delete();
        gone(comment, clock.instant());
    }

    private void gone(Comment comment, Instant now) {
        comments.flush();
        comments.settleDeleted(comment.id());
        standings.countComments(comment.ideaNumber(), -1);
        events.fire(new CommentEvent.Deleted(comment.id(), comment.ideaNumber(), now, Origin.LIVE));
    }

    /** @return how many agree now */
    @Transactional
    int agree(Actor actor, long id) {
        var now = clock.instant();
        var comment = load(id);
        var idea = idea(comment.ideaNumber());
        var call = call(idea);
        var phase = calls.may(call, Activity.COMMENT, now);
        CommentPolicy.agree(actor, idea, phase, calls.mayTakePart(actor, call), comment)
                .require();
        return agreements.add(id, actor.personId(), now);
    }

    /** @return how many agree now */
    @Transactional
    int takeAgreementBack(Actor actor, long id) {
        var comment = load(id);
        Decision phase = calls.may(call(idea(comment.ideaNumber())), Activity.COMMENT, clock.instant());
        CommentPolicy.takeAgreementBack(actor, comment, phase).require();
        return agreements.remove(id, actor.personId());
    }

    /** Moderation: takes it from the public with a reason that everybody can read. */
    @Transactional
    void hide(long id, String reasonCode) {
        var comment = load(id);
        boolean wasPublic = comment.publicNow();
        comment.hide(reasonCode);
        recount(comment, wasPublic);
    }

    @Transactional
    void seal(long id) {
        var comment = load(id);
        boolean wasPublic = comment.publicNow();
        comment.seal();
        recount(comment, wasPublic);
    }

    @Transactional
    void restore(long id) {
        var comment = load(id);
        boolean wasPublic = comment.publicNow();
        comment.restore();
        recount(comment, wasPublic);
    }

    private void recount(Comment comment, boolean wasPublic) {
        comments.flush();
        if (wasPublic != comment.publicNow()) {
            standings.countComments(comment.ideaNumber(), wasPublic ? -1 : 1);
        }
    }

    /** Erasure: the words and the name go, the answers of others stay. */
    @Transactional
    void forget(long personId) {
        agreements.removeAllOf(personId);
        for (var comment : comments.by(personId)) {
            boolean deleted = comment.state() == CommentState.DELETED;
            boolean wasPublic = comment.publicNow();
            comment.forget();
            comments.flush();
            if (!deleted) {
                comments.settleDeleted(comment.id());
                events.fire(new CommentEvent.Deleted(comment.id(), comment.ideaNumber(), clock.instant(), Origin.LIVE));
            }
            if (wasPublic) {
                standings.countComments(comment.ideaNumber(), -1);
            }
        }
    }

    /** @throws ProblemException 404, also of one that its author deleted */
    private Comment load(long id) {
        var comment = comments.find(id).orElseThrow(() -> ProblemException.notFound("comment"));
        if (comment.state() == CommentState.DELETED) {
            throw ProblemException.notFound("comment");
        }
        return comment;
    }

    private IdeaRef idea(long number) {
        return ideas.publicIdea(number);
    }

    private CallRef call(IdeaRef idea) {
        return calls.call(idea.callId()).orElseThrow();
    }
}
