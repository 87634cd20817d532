package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.betterif.account.Actor;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What others may ask about votes, and tell. Who supports an idea is for delivering notices only, never to be shown. */
@ApplicationScoped
public class VoteDirectory {

    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final CallDirectory calls;
    private final Votes votes;
    private final Allowances allowances;
    private final OpenLane lane;
    private final Event<VoteEvent.ThresholdCrossed> crossed;
    private final Clock clock;

    VoteDirectory(
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            Votes votes,
            Allowances allowances,
            OpenLane lane,
            Event<VoteEvent.ThresholdCrossed> crossed,
            Clock clock) {
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.votes = votes;
        this.allowances = allowances;
        this.lane = lane;
        this.crossed = crossed;
        this.clock = clock;
    }

    /**
     * What the actor may do with their vote for each of these ideas.
     *
     * @param supported those of them that the actor supports
     */
    public Map<Long, VoteMay> may(Actor actor, Collection<IdeaRef> ideas, Set<Long> supported) {
        var now = clock.instant();
        var known = calls.calls();
        Map<Long, Integer> used = actor.signedIn() ? allowances.usedBy(actor.personId()) : Map.of();
        var may = new HashMap<Long, VoteMay>();
        for (var idea : ideas) {
            var call = known.get(idea.callId());
            var remaining = remaining(call, used);
            var decision = decide(actor, idea, call, now, supported.contains(idea.number()), remaining);
            may.put(idea.number(), new VoteMay(May.of(decision), remaining));
        }
        return may;
    }

    private Decision decide(
            Actor actor, IdeaRef idea, CallRef call, Instant now, boolean supported, @Nullable Integer remaining) {
        var phase = calls.may(call, Activity.VOTE, now);
        if (supported) {
            return VotePolicy.takeBack(actor, idea, phase);
        }
        return VotePolicy.support(actor, idea, phase, calls.mayTakePart(actor, call))
                .and(() -> Decision.when(remaining == null || remaining > 0, VoteReason.NO_SUPPORTS_LEFT));
    }

    private static @Nullable Integer remaining(CallRef call, Map<Long, Integer> used) {
        var limit = call.rules().supportsPerPerson();
        return limit == null ? null : Math.max(0, limit - used.getOrDefault(call.id(), 0));
    }

    /** Support for one idea, as anybody gives it; fails as their request would. */
    public CompletionStage<VoteView> support(Actor actor, long number) {
        return lane.submit(new VoteAsk(VoteAsk.Kind.SUPPORT, number, actor, 0)).thenApply(outcome -> switch (outcome) {
            case VoteOutcome.Settled settled -> settled.view();
            case VoteOutcome.Refused refused -> throw refused.problem();
        });
    }

    /** This person's votes for these ideas, by number. */
    public Map<Long, OwnVote> own(long personId, Collection<Long> numbers) {
        return personId == 0 || numbers.isEmpty() ? Map.of() : votes.own(personId, numbers);
    }

    /** This person's votes, the newest first. {@code beforeAt} and {@code beforeIdea} are where the page before ended. */
    public List<OwnVote> own(long personId, Instant beforeAt, long beforeIdea, int limit) {
        return votes.of(personId, beforeAt, beforeIdea, limit);
    }

    /** Who is to be told, in order of person id; for delivering notices only. */
    public List<Long> supporters(long number, long afterPersonId, int limit) {
        return votes.supporters(number, afterPersonId, limit);
    }

    /** Who gave their support to an older text than {@code version}; for delivering notices only. */
    public List<Long> supportersOfOlderText(long number, int version, long afterPersonId, int limit) {
        return votes.supportersOfOlderText(number, version, afterPersonId, limit);
    }

    /** How many votes there are, counted. The tally on the idea says the same. */
    public long supportersAt(long number) {
        return votes.count(number);
    }

    /**
     * Votes that were given earlier, elsewhere or in the demo: counted like any other, but no limit applies, no phase is
     * asked, and a crossing is told as imported, so that no clock starts. Safe to repeat.
     *
     * @param givenAt when each person gave it
     * @return how many were new
     */
    @Transactional
    public int importVotes(long number, Map<Long, Instant> givenAt) {
        var idea = ideas.idea(number).orElseThrow();
        var call = calls.calls().get(idea.callId());
        int added = 0;
        var latest = Instant.EPOCH;
        for (var person : new TreeSet<>(givenAt.keySet())) {
            var at = givenAt.get(person);
            var vote = new Votes.Given(new VoteAsk.Key(number, person), idea.version());
            if (!votes.add(List.of(vote), at).isEmpty()) {
                added++;
                latest = at.isAfter(latest) ? at : latest;
                if (idea.stage() != Stage.JOINED) {
                    charge(call, person);
                }
            }
        }
        if (added > 0) {
            for (var change : standings.countVotes(Map.of(number, added))) {
                for (var threshold : calls.thresholds(call, idea.areaId())) {
                    if (change.crossed(threshold.supporters())) {
                        crossed.fire(
                                new VoteEvent.ThresholdCrossed(number, call.id(), threshold, latest, Origin.IMPORTED));
                    }
                }
            }
        }
        return added;
    }

    private void charge(CallRef call, long person) {
        if (call.rules().supportsPerPerson() != null) {
            var purse = new Allowances.Purse(call.id(), person);
            var used = allowances.lock(List.of(purse)).getOrDefault(purse, 0);
            allowances.write(Map.of(purse, used + 1));
        }
    }
}
