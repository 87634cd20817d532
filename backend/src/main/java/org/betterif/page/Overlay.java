package org.betterif.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.comment.CommentDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaMay;
import org.betterif.idea.IdeaRef;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.May;
import org.betterif.vote.OwnVote;
import org.betterif.vote.VoteDirectory;
import org.jspecify.annotations.Nullable;

/** Asks each feature, in bulk, by the same rules that guard the acts. */
@ApplicationScoped
class Overlay {

    private final IdeaDirectory ideas;
    private final VoteDirectory votes;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;

    Overlay(IdeaDirectory ideas, VoteDirectory votes, CommentDirectory comments, ResponseDirectory responses) {
        this.ideas = ideas;
        this.votes = votes;
        this.comments = comments;
        this.responses = responses;
    }

    /**
     * @param mine whether this reader wrote it
     * @param idea what they may do with the text
     * @param startDuty whether they may decide that it is owed an answer
     */
    record MyIdea(
            long number,
            boolean mine,
            @Nullable IdeaMay idea,
            MyVote vote,
            @Nullable May comment,
            @Nullable May startDuty) {}

    /**
     * @param may support, or take back what is supported
     * @param supportedVersion the text it was given to, or null
     * @param textChanged since then
     * @param remaining supports left in this call, or null without a limit
     */
    record MyVote(
            @Nullable May may,
            boolean supported,
            @Nullable Integer supportedVersion,
            boolean textChanged,
            @Nullable Integer remaining) {}

    /** For those that are public; the others are left out. */
    List<MyIdea> of(Actor actor, List<Long> numbers) {
        var known = ideas.ideas(numbers);
        var shown = numbers.stream()
                .filter(number -> known.containsKey(number) && known.get(number).publicNow())
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var mayIdea = ideas.may(actor, shown);
        var mayVote = votes.may(actor, shown);
        var own = votes.own(actor.personId(), shown);
        var remaining = actor.signedIn() ? votes.remaining(actor.personId()) : Map.<Long, Integer>of();
        var mayComment = comments.may(actor, shown);
        var mayStart = responses.mayStart(actor, shown);
        return shown.stream()
                .map(number -> new MyIdea(
                        number,
                        actor.is(known.get(number).authorPersonId()),
                        mayIdea.get(number),
                        vote(known.get(number), mayVote.get(number), own.get(number), remaining),
                        mayComment.get(number),
                        mayStart.get(number)))
                .toList();
    }

    private static MyVote vote(IdeaRef idea, @Nullable May may, @Nullable OwnVote own, Map<Long, Integer> remaining) {
        return new MyVote(
                may,
                own != null,
                own == null ? null : own.ideaVersion(),
                own != null && own.ideaVersion() < idea.version(),
                remaining.get(idea.callId()));
    }
}
