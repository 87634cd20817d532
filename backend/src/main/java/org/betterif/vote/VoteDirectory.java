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
import java.util.TreeSet;
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
    private final Carrying carrying;
    private final Event<VoteEvent.ThresholdCrossed> crossed;
    private final Clock clock;

    VoteDirectory(
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            Votes votes,
            Allowances allowances,
            Carrying carrying,
            Event<VoteEvent.ThresholdCrossed> crossed,
            Clock clock) {
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.votes = votes;
        this.allowances = allowances;
        this.carrying = carrying;
        this.crossed = crossed;
        this.clock = clock;
    }

    /** Whether the actor may support each idea now; for one already supported, whether it may be taken back. */
    public Map<Long, May> may(Actor actor, Collection<Long> numbers) {
        var may = new HashMap<Long, May>();
        overlay(actor, numbers).forEach((number, overlay) -> may.put(number, overlay.may()));
        return may;
    }

    private Decision decide(
            Actor actor, IdeaRef idea, CallRef call, Instant now, boolean supported, Map<Long, Integer> used) {
        var phase = calls.may(call, Activity.VOTE, now);
        if (supported) {
            return VotePolicy.takeBack(actor, idea, phase);
        }
        var limit = call.rules().supportsPerPerson();
        return VotePolicy.support(actor, idea, phase, calls.mayTakePart(actor, call))
                .and(() -> Decision.when(
                        limit == null || used.getOrDefault(call.id(), 0) < limit, VoteReason.NO_SUPPORTS_LEFT));
    }

    /** What the actor did and may do, by number of the public ones among these ideas. */
    public Map<Long, VoteOverlayRef> overlay(Actor actor, Collection<Long> numbers) {
        var now = clock.instant();
        var known = calls.calls();
        var own = own(actor.personId(), numbers);
        var used = used(actor.personId());
        var remaining = remaining(known, used);
        var overlay = new HashMap<Long, VoteOverlayRef>();
        var shown = ideas.ideas(numbers);
        var asked = carrying.asked(actor.personId(), own.keySet(), shown);
        shown.forEach((number, idea) -> {
            if (idea.publicNow()) {
                var vote = own.get(number);
                var may = decide(actor, idea, known.get(idea.callId()), now, vote != null, used);
                overlay.put(
                        number,
                        new VoteOverlayRef(
                                May.of(may),
                                vote != null,
                                vote != null && vote.ideaVersion() < idea.version(),
                                remaining.get(idea.callId()),
                                carry(actor, asked.get(number), known, now, used)));
            }
        });
        return overlay;
    }

    private VoteOverlayRef.@Nullable Carry carry(
            Actor actor,
            Carrying.@Nullable Asked asked,
            Map<Long, CallRef> known,
            Instant now,
            Map<Long, Integer> used) {
        if (asked == null) {
            return null;
        }
        var into = asked.into();
        var may = decide(actor, into, known.get(into.callId()), now, false, used);
        return new VoteOverlayRef.Carry(into.number(), into.title(), May.of(may), asked.declined());
    }

    /** This person's votes for these ideas, by number. */
    public Map<Long, OwnVote> own(long personId, Collection<Long> numbers) {
        return personId == 0 || numbers.isEmpty() ? Map.of() : votes.own(personId, numbers);
    }

    /** How many more ideas this person may support, for each call that has a limit. */
    public Map<Long, Integer> remaining(long personId) {
        return remaining(calls.calls(), used(personId));
    }

    private Map<Long, Integer> used(long personId) {
        return personId == 0 ? Map.of() : allowances.usedBy(personId);
    }

    private static Map<Long, Integer> remaining(Map<Long, CallRef> calls, Map<Long, Integer> used) {
        var remaining = new HashMap<Long, Integer>();
        calls.forEach((id, call) -> {
            var limit = call.rules().supportsPerPerson();
            if (limit != null) {
                remaining.put(id, Math.max(0, limit - used.getOrDefault(id, 0)));
            }
        });
        return remaining;
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
