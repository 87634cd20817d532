package org.betterif.call.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.betterif.account.Actor;
import org.betterif.call.CallEvent;
import org.betterif.call.CallPolicy;
import org.betterif.call.CallReason;
import org.betterif.call.PaperDirectory;
import org.betterif.call.Stage;
import org.betterif.call.clockwork.MomentDirectory;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.topic.TopicRef;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.CreatedOnce.Created;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What an administrator does with calls. Changes line up, one after the other. */
@ApplicationScoped
class CallKeeping {

    private final PaperDirectory book;
    private final MomentDirectory moments;
    private final PlaceDirectory places;
    private final CreatedOnce once;
    private final EntityManager entities;
    private final Event<CallEvent> events;

    CallKeeping(
            PaperDirectory book,
            MomentDirectory moments,
            PlaceDirectory places,
            CreatedOnce once,
            EntityManager entities,
            Event<CallEvent> events) {
        this.book = book;
        this.moments = moments;
        this.places = places;
        this.once = once;
        this.entities = entities;
        this.events = events;
    }

    @Transactional
    Created draft(Actor actor, @Nullable String key, CallPlan plan) {
        CallPolicy.mayKeep(actor).require();
        return once.create("call", actor.personId(), key, plan, () -> {
            book.changed();
            check(plan, 0, false);
            var call = Call.draft(plan);
            entities.persist(call);
            entities.flush();
            return call.id();
        });
    }

    @Transactional
    long rewrite(Actor actor, String slug, @Nullable String ifMatch, CallPlan plan) {
        var call = toChange(actor, slug, ifMatch);
        check(plan, call.id(), call.openDoor());
        var before = Set.copyOf(call.rules().thresholds());
        var now = book.now();
        call.rewrite(plan, now);
        entities.flush();
        if (call.stage() == Stage.PUBLISHED
                && !before.equals(Set.copyOf(plan.rules().thresholds()))) {
            events.fire(new CallEvent.ThresholdsChanged(call.id(), now, Origin.LIVE));
        }
        return call.id();
    }

    @Transactional
    long publish(Actor actor, String slug, @Nullable String ifMatch) {
        var call = toChange(actor, slug, ifMatch);
        var now = book.now();
        var today = now.atZone(places.zone())
                .toLocalDate()
                .atStartOfDay(places.zone())
                .toInstant();
        call.publish(today, now);
        entities.flush();
        return call.id();
    }

    @Transactional
    long cancel(Actor actor, String slug, @Nullable String ifMatch, LocalisedText why) {
        var call = toChange(actor, slug, ifMatch);
        var now = book.now();
        call.cancel(why, now);
        entities.flush();
        if (moments.closed(call.id(), now)) {
            events.fire(new CallEvent.Closed(call.id(), now, Origin.LIVE));
        }
        return call.id();
    }

    @Transactional
    void remove(Actor actor, String slug, @Nullable String ifMatch) {
        var call = toChange(actor, slug, ifMatch);
        if (call.stage() != Stage.DRAFT) {
            throw new ProblemException(CallReason.NOT_A_DRAFT, "Only a draft can be thrown away.");
        }
        entities.remove(call);
        entities.flush();
    }

    /** Makes or rewrites the call of that slug; what its timetable brought about before now is history and told to nobody. */
    @Transactional
    long importCall(CallPlan plan, boolean openDoor) {
        book.changed();
        var known = openDoor ? book.openDoor() : book.bySlug(plan.slug());
        check(plan, known.map(paper -> paper.ref().id()).orElse(0L), openDoor);
        var now = book.now();
        var call =
                known.map(paper -> entities.find(Call.class, paper.ref().id())).orElseGet(() -> published(plan));
        call.take(plan);
        entities.flush();
        moments.passOver(book.byId(call.id()).orElseThrow().ref(), now);
        return call.id();
    }

    private Call published(CallPlan plan) {
        var call = Call.draft(plan);
        call.publishAt(book.now());
        entities.persist(call);
        return call;
    }

    private Call toChange(Actor actor, String slug, @Nullable String ifMatch) {
        CallPolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        book.changed();
        var paper = book.bySlug(slug).orElseThrow(() -> ProblemException.notFound("call"));
        var call = entities.find(Call.class, paper.ref().id());
        if (call.version() != expected) {
            throw ProblemException.stale(call.version());
        }
        return call;
    }

    private void check(CallPlan plan, long self, boolean openDoor) {
        if (book.bySlug(plan.slug()).filter(paper -> paper.ref().id() != self).isPresent()) {
            throw new ProblemException(CallReason.SLUG_TAKEN, "Another call has the address " + plan.slug() + ".");
        }
        Timetable.fault(plan.phases(), openDoor, plan.rules().countsHidden()).ifPresent(reason -> {
            throw ProblemException.invalid("phases", reason, "The timetable does not hold together.");
        });
        var kind = openDoor ? BelowThreshold.Kind.MAX_WAIT : BelowThreshold.Kind.REVIEW_DATE;
        if (plan.rules().below().kind() != kind) {
            throw ProblemException.invalid(
                    "rules.below.kind",
                    CallReason.BELOW_KIND,
                    "A call that ends has a review date, the open door a longest wait.");
        }
        checkThresholds(plan.rules().thresholds());
        if (!plan.areas().stream().allMatch(id -> places.area(id).isPresent())) {
            throw ProblemException.invalid("areas", CallReason.UNKNOWN_AREA, "There is no such area.");
        }
        if (!places.topics().stream().map(TopicRef::id).toList().containsAll(plan.topics())) {
            throw ProblemException.invalid("topics", CallReason.UNKNOWN_TOPIC, "There is no such topic.");
        }
    }

    private static void checkThresholds(List<Threshold> thresholds) {
        var kinds = EnumSet.noneOf(Consequence.class);
        for (int i = 0; i < thresholds.size(); i++) {
            var threshold = thresholds.get(i);
            if (!kinds.add(threshold.consequence())) {
                throw ProblemException.invalid(
                        "rules.thresholds[" + i + "].consequence",
                        CallReason.THRESHOLD_TWICE,
                        "Each consequence has one number.");
            }
            var least = threshold.leastInArea();
            if (least != null && least > threshold.supporters()) {
                throw ProblemException.invalid(
                        "rules.thresholds[" + i + "].leastInArea",
                        CallReason.THRESHOLD_LEAST_TOO_HIGH,
                        "An area needs no more supporters than the whole place.");
            }
        }
    }
}
