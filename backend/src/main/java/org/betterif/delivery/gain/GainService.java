package org.betterif.delivery.gain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.delivery.DeliveryEvent;
import org.betterif.delivery.DeliveryReason;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What an idea saved, improved or cost. */
@ApplicationScoped
class GainService {

    private final Gains gains;
    private final PromisedDirectory delivery;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final Event<DeliveryEvent> events;
    private final Clock clock;

    GainService(
            Gains gains,
            PromisedDirectory delivery,
            IdeaDirectory ideas,
            PlaceDirectory place,
            Event<DeliveryEvent> events,
            Clock clock) {
        this.gains = gains;
        this.delivery = delivery;
        this.ideas = ideas;
        this.place = place;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    long add(Actor actor, long ideaNumber, GainRequest request) {
        GainPolicy.mayUseDesk(actor).require();
        var idea = idea(ideaNumber);
        GainPolicy.mayKeepGains(actor, idea).require();
        return add(idea, request, clock.instant(), actor.personId(), Origin.LIVE);
    }

    /** The same, as it was written at a past moment. */
    @Transactional
    long record(long ideaNumber, GainRequest request, Instant at, @Nullable Long personId) {
        return add(idea(ideaNumber), request, at, personId, Origin.IMPORTED);
    }

    private long add(IdeaRef idea, GainRequest request, Instant at, @Nullable Long personId, Origin origin) {
        check(request);
        delivery.know(idea);
        long id = gains.add(idea.number(), request, at, personId);
        events.fire(new DeliveryEvent.GainTold(idea.number(), idea.callId(), id, at, origin));
        return id;
    }

    @Transactional
    void change(Actor actor, long id, long version, GainRequest request) {
        GainPolicy.mayUseDesk(actor).require();
        var row = gain(id);
        GainPolicy.mayKeepGains(actor, idea(row.ideaNumber())).require();
        check(request);
        if (row.version() != version || !gains.change(id, version, request, clock.instant(), actor.personId())) {
            throw ProblemException.stale(gain(id).version());
        }
    }

    @Transactional
    void remove(Actor actor, long id, long version) {
        GainPolicy.mayUseDesk(actor).require();
        var row = gain(id);
        GainPolicy.mayKeepGains(actor, idea(row.ideaNumber())).require();
        if (!gains.remove(id, version)) {
            throw ProblemException.stale(row.version());
        }
    }

    private void check(GainRequest gain) {
        if (gain.kind() == GainKind.MEASURE && gain.unit() == null) {
            throw ProblemException.invalid("unit", DeliveryReason.UNIT_MISSING, "Say what is counted.");
        }
        if (gain.kind() == GainKind.MONEY && gain.unit() != null) {
            throw ProblemException.invalid("unit", DeliveryReason.UNIT_UNWANTED, "Money is in pounds.");
        }
        if (gain.to().isBefore(gain.from())) {
            throw ProblemException.invalid("to", DeliveryReason.PERIOD_REVERSED, "It ends before it begins.");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < gain.shares().size(); i++) {
            var share = gain.shares().get(i);
            var at = "shares[" + i + "]";
            if (place.service(share.serviceId()).isEmpty()) {
                throw ProblemException.invalid(
                        at + ".serviceId", DeliveryReason.UNKNOWN_SERVICE, "There is no such service.");
            }
            if (Stream.of(share.expected(), share.observed()).allMatch(java.util.Objects::isNull)) {
                throw ProblemException.invalid(
                        at + ".expected", DeliveryReason.AMOUNT_MISSING, "Say what is expected, or what was observed.");
            }
            if (!seen.add(share.serviceId() + " " + share.role())) {
                throw ProblemException.invalid(
                        at + ".serviceId", DeliveryReason.SHARE_TWICE, "This service is there twice in this role.");
            }
        }
    }

    private Gains.Row gain(long id) {
        return gains.find(id).orElseThrow(() -> ProblemException.notFound("gain"));
    }

    private IdeaRef idea(long number) {
        return ideas.idea(number).orElseThrow(() -> ProblemException.notFound("idea"));
    }
}
