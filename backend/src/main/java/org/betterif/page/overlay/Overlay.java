package org.betterif.page.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.comment.CommentDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.life.IdeaMay;
import org.betterif.idea.life.LifeDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.adoption.AdoptionView;
import org.betterif.response.reception.VerdictView;
import org.betterif.shared.May;
import org.betterif.vote.mine.VoteOverlayDirectory;
import org.betterif.vote.mine.VoteOverlayRef;
import org.jspecify.annotations.Nullable;

/** Asks each feature, in bulk, by the same rules that guard the acts. */
@ApplicationScoped
class Overlay {

    private final IdeaDirectory ideas;
    private final LifeDirectory lives;
    private final VoteOverlayDirectory votes;
    private final CommentDirectory comments;
    private final ResponseDirectory responses;

    Overlay(
            IdeaDirectory ideas,
            LifeDirectory lives,
            VoteOverlayDirectory votes,
            CommentDirectory comments,
            ResponseDirectory responses) {
        this.ideas = ideas;
        this.lives = lives;
        this.votes = votes;
        this.comments = comments;
        this.responses = responses;
    }

    /**
     * @param mine whether this reader wrote it
     * @param idea what they may do with the text
     * @param startDuty whether they may decide that it is owed an answer
     * @param verdict whether the newest answer answers them, said in secret; null without an answer
     * @param followUp whether they, as the author, may say something to its answers in public
     * @param hideFollowUp whether they may hide what the author says to an answer
     * @param adopt whether they, as a councillor, may adopt it, and did
     * @param correctAnswer whether they may publish a further version of an answer to it
     */
    record MyIdea(
            long number,
            boolean mine,
            @Nullable IdeaMay idea,
            @Nullable VoteOverlayRef vote,
            @Nullable May comment,
            @Nullable May startDuty,
            May correctAnswer,
            VerdictView.@Nullable Mine verdict,
            @Nullable May followUp,
            May hideFollowUp,
            AdoptionView.@Nullable Mine adopt) {}

    /** For those that are public; the others are left out. */
    List<MyIdea> of(Actor actor, List<Long> numbers) {
        var known = ideas.ideas(numbers);
        var shown = numbers.stream()
                .filter(number -> known.containsKey(number) && known.get(number).publicNow())
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var mayIdea = lives.may(actor, shown);
        var vote = votes.of(actor, shown);
        var mayComment = comments.may(actor, shown);
        var mayStart = responses.mayStart(actor, shown);
        var verdicts = responses.myVerdicts(actor, shown);
        var followUps = responses.mayFollowUp(actor, shown);
        var adoptions = responses.myAdoptions(actor, shown);
        var mayCorrect = responses.mayCorrect(actor);
        var mayHide = responses.mayHideFollowUp(actor);
        return shown.stream()
                .map(number -> new MyIdea(
                        number,
                        actor.is(known.get(number).authorPersonId()),
                        mayIdea.get(number),
                        vote.get(number),
                        mayComment.get(number),
                        mayStart.get(number),
                        mayCorrect,
                        verdicts.get(number),
                        followUps.get(number),
                        mayHide,
                        adoptions.get(number)))
                .toList();
    }
}
