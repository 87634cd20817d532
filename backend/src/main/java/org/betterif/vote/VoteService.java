package org.betterif.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.standing.TallyChange;
import org.betterif.shared.Decision;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.problem.RefusedException;
import org.betterif.vote.Allowances.Purse;
import org.betterif.vote.VoteAsk.Key;
import org.betterif.vote.VoteAsk.Kind;
import org.betterif.vote.Votes.Given;

/**
 * Settles a batch of votes in one transaction: rules, taking back, giving, limits, and the tallies last, so that the rows
 * everybody wants are locked for the shortest time.
 */
@ApplicationScoped
class VoteService {

    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final CallDirectory calls;
    private final Votes votes;
    private final Allowances allowances;
    private final TakenBack takenBack;
    private final Event<VoteEvent.ThresholdCrossed> crossed;
    private final Clock clock;

    VoteService(
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            Votes votes,
            Allowances allowances,
            TakenBack takenBack,
            Event<VoteEvent.ThresholdCrossed> crossed,
            Clock clock) {
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.votes = votes;
        this.allowances = allowances;
        this.takenBack = takenBack;
        this.crossed = crossed;
        this.clock = clock;
    }

    /**
     * One outcome for each ask, in their order.
     *
     * @param asks no two of the same person and idea
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    List<VoteOutcome> settle(List<VoteAsk> asks) {
        var batch = new Batch(asks, clock.instant());
        batch.read();
        batch.decide();
        batch.takeBack();
        batch.give();
        batch.keepToLimits();
        batch.count();
        return asks.stream().map(batch::outcome).toList();
    }

    /** The state of one batch; lives as long as its transaction. */
    private final class Batch {

        private final List<VoteAsk> asks;
        private final Instant now;
        private final Map<Long, IdeaRef> idea = new HashMap<>();
        private final Map<Long, CallRef> call = new HashMap<>();
        private final Map<Key, ProblemException> refused = new HashMap<>();
        private final TreeMap<Key, VoteAsk> allowed = new TreeMap<>();
        private final Set<Key> removed = new HashSet<>();
        private final Set<Key> added = new HashSet<>();
        private final Map<Purse, Integer> used = new HashMap<>();
        private final Map<Long, Long> counted = new HashMap<>();

        Batch(List<VoteAsk> asks, Instant now) {
            this.asks = asks;
            this.now = now;
        }

        void read() {
            idea.putAll(ideas.ideas(
                    new HashSet<>(asks.stream().map(VoteAsk::ideaNumber).toList())));
            var known = calls.calls();
            idea.values().forEach(ref -> call.put(ref.number(), known.get(ref.callId())));
        }

        void decide() {
            for (var ask : asks) {
                try {
                    require(ask);
                    allowed.put(ask.key(), ask);
                } catch (ProblemException e) {
                    refused.put(ask.key(), e);
                }
            }
        }

        private void require(VoteAsk ask) {
            var ref = idea.get(ask.ideaNumber());
            if (ref == null || !ref.publicNow()) {
                throw ProblemException.notFound("idea");
            }
            var phase = calls.may(callOf(ask), Activity.VOTE, now);
            Decision decision = ask.kind() == Kind.SUPPORT
                    ? VotePolicy.support(ask.actor(), ref, phase, calls.mayTakePart(ask.actor(), callOf(ask)))
                    : VotePolicy.takeBack(ask.actor(), ref, phase);
            decision.require();
        }

        void takeBack() {
            removed.addAll(votes.remove(keys(Kind.TAKE_BACK)));
            takenBack.takenBack(removed.stream()
                    .map(key -> new TakenBack.Support(key.personId(), key.ideaNumber()))
                    .toList());
        }

        void give() {
            var given = keys(Kind.SUPPORT).stream().map(this::given).toList();
            added.addAll(votes.add(given, now));
            votes.confirm(
                    given.stream().filter(vote -> !added.contains(vote.key())).toList());
        }

        private Given given(Key key) {
            int newest = idea.get(key.ideaNumber()).version();
            int seen = allowed.get(key).seenVersion();
            return new Given(key, seen == 0 ? newest : Math.min(seen, newest));
        }

        /** What was given beyond a limit is taken out again before anybody saw it. */
        void keepToLimits() {
            used.putAll(allowances.lock(limited(allowed.keySet())));
            var changed = new HashMap<Purse, Integer>();
            for (var key : removed) {
                charge(key, -1, changed);
            }
            var tooMany = new TreeSet<Key>();
            for (var key : new TreeSet<>(added)) {
                var limit = callOf(key).rules().supportsPerPerson();
                if (limit != null && used.getOrDefault(purse(key), 0) >= limit) {
                    tooMany.add(key);
                    refused.put(key, new RefusedException(VoteReason.NO_SUPPORTS_LEFT, null));
                } else {
                    charge(key, 1, changed);
                }
            }
            added.removeAll(votes.remove(tooMany));
            allowances.write(changed);
        }

        private void charge(Key key, int amount, Map<Purse, Integer> changed) {
            if (callOf(key).rules().supportsPerPerson() != null) {
                // a limit that was set later finds people who already use more, or have nothing written down
                changed.put(purse(key), used.merge(purse(key), amount, (a, b) -> Math.max(0, a + b)));
            }
        }

        void count() {
            var deltas = new TreeMap<Long, Integer>();
            added.forEach(key -> deltas.merge(key.ideaNumber(), 1, Integer::sum));
            removed.forEach(key -> deltas.merge(key.ideaNumber(), -1, Integer::sum));
            deltas.values().removeIf(delta -> delta == 0);
            idea.forEach((number, ref) -> counted.put(number, ref.votes()));
            for (var change : standings.countVotes(deltas)) {
                counted.put(change.number(), change.after());
                var of = call.get(change.number());
                // while counts are hidden a crossing would give them away: the close tells it
                if (of.countsVisible(now)) {
                    tell(change, of);
                }
            }
        }

        private void tell(TallyChange change, CallRef of) {
            for (var threshold : calls.thresholds(of, idea.get(change.number()).areaId())) {
                if (change.crossed(threshold.supporters())) {
                    crossed.fire(new VoteEvent.ThresholdCrossed(change.number(), of.id(), threshold, now, Origin.LIVE));
                }
            }
        }

        VoteOutcome outcome(VoteAsk ask) {
            var key = ask.key();
            var problem = refused.get(key);
            if (problem != null) {
                return new VoteOutcome.Refused(problem);
            }
            boolean support = ask.kind() == Kind.SUPPORT;
            boolean changed = (support ? added : removed).contains(key);
            return new VoteOutcome.Settled(changed, new VoteView(shown(key), support, remaining(key)));
        }

        private Long shown(Key key) {
            return callOf(key).countsVisible(now) ? counted.get(key.ideaNumber()) : null;
        }

        private Integer remaining(Key key) {
            var limit = callOf(key).rules().supportsPerPerson();
            return limit == null ? null : Math.max(0, limit - used.getOrDefault(purse(key), 0));
        }

        private List<Key> keys(Kind kind) {
            return allowed.entrySet().stream()
                    .filter(entry -> entry.getValue().kind() == kind)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private List<Purse> limited(Set<Key> keys) {
            var purses = new ArrayList<Purse>();
            for (var key : keys) {
                if (callOf(key).rules().supportsPerPerson() != null) {
                    purses.add(purse(key));
                }
            }
            return purses;
        }

        private Purse purse(Key key) {
            return new Purse(callOf(key).id(), key.personId());
        }

        private CallRef callOf(Key key) {
            return call.get(key.ideaNumber());
        }

        private CallRef callOf(VoteAsk ask) {
            return call.get(ask.ideaNumber());
        }
    }
}
