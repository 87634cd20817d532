package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Predicate;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ClosureView;
import org.betterif.place.PlaceView.RightDoorView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.place.PlaceView.TopicView;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** A place that comes from elsewhere, entry by entry; the same checks hold, and twice is as good as once. */
@ApplicationScoped
class PlaceImports {

    private final Places places;
    private final PlaceKeeping keeping;
    private final EntityManager entities;
    private final Jdbi jdbi;

    PlaceImports(Places places, PlaceKeeping keeping, EntityManager entities, Jdbi jdbi) {
        this.places = places;
        this.keeping = keeping;
        this.entities = entities;
        this.jdbi = jdbi;
    }

    @Transactional
    void council(CouncilPlan plan) {
        places.changed();
        entities.find(Place.class, Place.ONLY).write(plan);
        entities.flush();
    }

    @Transactional
    long area(AreaPlan plan, @Nullable String geoJson) {
        var whole = new AreaPlan(
                plan.slug(), plan.name(), plan.about(), plan.parentId(), plan.population(), Boundary.stored(geoJson));
        return put(
                Kind.AREA,
                whole,
                entry -> entry instanceof AreaView a && a.slug().equals(plan.slug()));
    }

    @Transactional
    long topic(TopicPlan plan) {
        return put(
                Kind.TOPIC,
                plan,
                entry -> entry instanceof TopicView t && t.slug().equals(plan.slug()));
    }

    @Transactional
    long service(ServicePlan plan) {
        return put(
                Kind.SERVICE,
                plan,
                entry -> entry instanceof ServiceView s && s.slug().equals(plan.slug()));
    }

    @Transactional
    long closure(ClosurePlan plan) {
        return put(
                Kind.CLOSURE,
                plan,
                entry -> entry instanceof ClosureView c && c.day().equals(plan.day()));
    }

    @Transactional
    long preElection(PreElectionPlan plan) {
        return put(
                Kind.PRE_ELECTION,
                plan,
                entry -> entry instanceof PlaceBook.Period p
                        && p.from().equals(plan.from())
                        && p.name().equals(plan.name()));
    }

    @Transactional
    long rightDoor(RightDoorPlan plan) {
        return put(
                Kind.RIGHT_DOOR,
                plan,
                entry -> entry instanceof RightDoorView d && d.slug().equals(plan.slug()));
    }

    @Transactional
    void removeStandIns() {
        places.changed();
        jdbi.useHandle(handle -> {
            unlessInUse(handle, "delete from area where slug = 'whole-place' and (select count(*) from area) > 1");
            unlessInUse(handle, "delete from topic where slug = 'anything' and (select count(*) from topic) > 1");
        });
    }

    private long put(Kind kind, Plan plan, Predicate<Listed> same) {
        var known = kind.in(places.book()).stream().filter(same).findFirst();
        if (known.isEmpty()) {
            return keeping.add(plan);
        }
        keeping.rewrite(kind, known.get().id(), plan);
        return known.get().id();
    }

    private static void unlessInUse(Handle handle, String delete) {
        handle.execute("savepoint stand_in");
        try {
            handle.execute(delete);
        } catch (UnableToExecuteStatementException inUse) {
            handle.execute("rollback to savepoint stand_in");
        }
    }
}
