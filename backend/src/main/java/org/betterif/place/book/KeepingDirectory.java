package org.betterif.place.book;

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
 * What an administrator does with the lists, and what an import brings. Changes line up, one after the other, so that each
 * is checked against the book as it will be.
 */
@ApplicationScoped
public class KeepingDirectory {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final BookDirectory book;
    private final CreatedOnce once;
    private final EntityManager entities;

    KeepingDirectory(BookDirectory book, CreatedOnce once, EntityManager entities) {
        this.book = book;
        this.once = once;
        this.entities = entities;
    }

    @Transactional
    <P> Created add(Actor actor, KeptList<P, ?> list, @Nullable String key, P plan) {
        PlacePolicy.mayKeep(actor).require();
        return once.create("place." + list.name(), actor.personId(), key, plan, () -> add(list, plan));
    }

    @Transactional
    <P> void rewrite(Actor actor, KeptList<P, ?> list, long id, @Nullable String ifMatch, P plan) {
        write(list, expected(actor, list, id, ifMatch), plan);
    }

    @Transactional
    void remove(Actor actor, KeptList<?, ?> list, long id, @Nullable String ifMatch) {
        var entry = expected(actor, list, id, ifMatch);
        if (list.neededAtLeastOnce() && book.read(list).size() == 1) {
            throw new ProblemException(PlaceReason.LAST_ONE, "The last one stays: ideas need one.");
        }
        try {
            entities.remove(entry);
            entities.flush();
        } catch (PersistenceException e) {
            throw inUse(e) ? new ProblemException(PlaceReason.IN_USE, "Something still refers to it.") : e;
        }
    }

    /** What an import brings: the same checks hold, and twice is as good as once. Answers the id. */
    @Transactional
    public <P, V extends Listed> long put(KeptList<P, V> list, P plan) {
        book.changed();
        var known =
                book.read(list).stream().filter(entry -> list.same(entry, plan)).findFirst();
        if (known.isEmpty()) {
            return add(list, plan);
        }
        write(list, known(list, known.get().id()), plan);
        return known.get().id();
    }

    private <P> long add(KeptList<P, ?> list, P plan) {
        book.changed();
        list.check(0, plan);
        var entry = list.made(plan);
        entities.persist(entry);
        entities.flush();
        return entry.id();
    }

    private <P> void write(KeptList<P, ?> list, Entry<P> entry, P plan) {
        list.check(entry.id(), plan);
        entry.write(plan);
        entities.flush();
    }

    /** The entry that the actor may change and has seen as it is. */
    private <P> Entry<P> expected(Actor actor, KeptList<P, ?> list, long id, @Nullable String ifMatch) {
        PlacePolicy.mayKeep(actor).require();
        long expected = Revision.required(ifMatch);
        book.changed();
        var entry = known(list, id);
        if (entry.version() != expected) {
            throw ProblemException.stale(entry.version());
        }
        return entry;
    }

    private <P> Entry<P> known(KeptList<P, ?> list, long id) {
        var entry = entities.find(list.entity(), id);
        if (entry == null) {
            throw ProblemException.notFound("entry");
        }
        return entry;
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
