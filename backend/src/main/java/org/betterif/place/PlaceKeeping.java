package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.betterif.account.Actor;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.CreatedOnce.Created;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does with the place. Changes line up, one after the other, so that each is checked against the
 * book as it will be.
 */
@ApplicationScoped
class PlaceKeeping {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Places places;
    private final CreatedOnce once;
    private final EntityManager entities;

    PlaceKeeping(Places places, CreatedOnce once, EntityManager entities) {
        this.places = places;
        this.once = once;
        this.entities = entities;
    }

    @Transactional
    Revision rewriteCouncil(Actor actor, @Nullable String ifMatch, CouncilPlan plan) {
        PlacePolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        places.changed();
        var place = entities.find(Place.class, Place.ONLY);
        if (place.version() != expected) {
            throw ProblemException.stale(place.version());
        }
        place.write(plan);
        entities.flush();
        return new Revision(place.version(), 0);
    }

    @Transactional
    Created add(Actor actor, Kind kind, @Nullable String key, Plan plan) {
        PlacePolicy.mayKeep(actor).require();
        return once.create("place." + kind, actor.personId(), key, plan, () -> add(plan));
    }

    /** Without asking who: for what an import brings. */
    @Transactional
    long add(Plan plan) {
        places.changed();
        check(0, plan);
        var entry = entry(plan);
        entities.persist(entry);
        entities.flush();
        return entry.id();
    }

    @Transactional
    void rewrite(Actor actor, Kind kind, long id, @Nullable String ifMatch, Plan plan) {
        PlacePolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        places.changed();
        var entry = known(kind, id);
        if (entry.version() != expected) {
            throw ProblemException.stale(entry.version());
        }
        write(entry, plan);
    }

    @Transactional
    void rewrite(Kind kind, long id, Plan plan) {
        places.changed();
        write(known(kind, id), plan);
    }

    @Transactional
    void remove(Actor actor, Kind kind, long id, @Nullable String ifMatch) {
        PlacePolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        places.changed();
        var entry = known(kind, id);
        if (entry.version() != expected) {
            throw ProblemException.stale(entry.version());
        }
        if (kind.neededAtLeastOnce() && kind.in(places.book()).size() == 1) {
            throw new ProblemException(PlaceReason.LAST_ONE, "The last one stays: ideas need one.");
        }
        try {
            entities.remove(entry);
            entities.flush();
        } catch (PersistenceException e) {
            throw inUse(e) ? new ProblemException(PlaceReason.IN_USE, "Something still refers to it.") : e;
        }
    }

    @SuppressWarnings("unchecked")
    private void write(Entry<?> entry, Plan plan) {
        check(entry.id(), plan);
        ((Entry<Plan>) entry).write(plan);
        entities.flush();
    }

    private Entry<?> known(Kind kind, long id) {
        var entry = entities.find(kind.entity(), id);
        if (entry == null) {
            throw ProblemException.notFound("entry");
        }
        return entry;
    }

    private void check(long self, Plan plan) {
        var book = places.book();
        switch (plan) {
            case AreaPlan area -> PlaceChecks.check(book, self, area);
            case TopicPlan topic -> PlaceChecks.check(book, self, topic);
            case ServicePlan service -> PlaceChecks.check(book, self, service);
            case ClosurePlan closure -> PlaceChecks.check(book, self, closure);
            case PreElectionPlan period -> PlaceChecks.check(book, self, period);
            case RightDoorPlan door -> PlaceChecks.check(book, self, door);
        }
    }

    private static Entry<?> entry(Plan plan) {
        return switch (plan) {
            case AreaPlan area -> new Area(area);
            case TopicPlan topic -> new Topic(topic);
            case ServicePlan service -> new Service(service);
            case ClosurePlan closure -> new Closure(closure);
            case PreElectionPlan period -> new PreElection(period);
            case RightDoorPlan door -> new RightDoor(door);
        };
    }

    private static boolean inUse(PersistenceException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
