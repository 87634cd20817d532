package org.betterif.vote.mine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.vote.VoteDirectory;
import org.betterif.vote.VoteMay;
import org.betterif.vote.carry.CarryDirectory;
import org.jspecify.annotations.Nullable;

/** What one reader did and may do, for as many ideas as are on their screen. */
@ApplicationScoped
public class VoteOverlayDirectory {

    private final IdeaDirectory ideas;
    private final VoteDirectory votes;
    private final CarryDirectory carrying;

    VoteOverlayDirectory(IdeaDirectory ideas, VoteDirectory votes, CarryDirectory carrying) {
        this.ideas = ideas;
        this.votes = votes;
        this.carrying = carrying;
    }

    /** By number of the public ones among these ideas. */
    public Map<Long, VoteOverlayRef> of(Actor actor, Collection<Long> numbers) {
        var shown = new HashMap<>(ideas.ideas(numbers));
        shown.values().removeIf(idea -> !idea.publicNow());
        var own = votes.own(actor.personId(), shown.keySet());
        var asked = carrying.asked(actor.personId(), own.keySet(), shown);
        var asking = new ArrayList<>(shown.values());
        asked.values().forEach(one -> asking.add(one.into()));
        var may = votes.may(actor, asking, own.keySet());
        var overlay = new HashMap<Long, VoteOverlayRef>();
        shown.forEach((number, idea) -> {
            var vote = own.get(number);
            var mine = may.get(number);
            overlay.put(
                    number,
                    new VoteOverlayRef(
                            mine.may(),
                            vote != null,
                            vote != null && vote.textChanged(idea),
                            mine.remaining(),
                            carry(asked.get(number), may)));
        });
        return overlay;
    }

    private static VoteOverlayRef.@Nullable Carry carry(CarryDirectory.@Nullable Asked asked, Map<Long, VoteMay> may) {
        if (asked == null) {
            return null;
        }
        var into = asked.into();
        return new VoteOverlayRef.Carry(
                into.number(), into.title(), may.get(into.number()).may(), asked.declined());
    }
}
