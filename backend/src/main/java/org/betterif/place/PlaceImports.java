package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.betterif.place.book.BookDirectory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What an import does to the place beside bringing entries. */
@ApplicationScoped
class PlaceImports {

    private final BookDirectory book;
    private final EntityManager entities;
    private final Jdbi jdbi;

    PlaceImports(BookDirectory book, EntityManager entities, Jdbi jdbi) {
        this.book = book;
        this.entities = entities;
        this.jdbi = jdbi;
    }

    @Transactional
    void council(CouncilPlan plan) {
        book.changed();
        entities.find(Place.class, Place.ONLY).write(plan);
        entities.flush();
    }

    @Transactional
    void removeStandIns() {
        book.changed();
        jdbi.useHandle(handle -> {
            unlessInUse(handle, "delete from area where slug = 'whole-place' and (select count(*) from area) > 1");
            unlessInUse(handle, "delete from topic where slug = 'anything' and (select count(*) from topic) > 1");
        });
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
