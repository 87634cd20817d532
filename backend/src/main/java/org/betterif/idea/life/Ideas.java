package org.betterif.idea.life;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.betterif.idea.Stage;

/** The ideas, as things with verbs. Lists and cards are read in {@code idea}. */
@ApplicationScoped
class Ideas implements PanacheRepositoryBase<Idea, Long> {

    /** The open ideas of a call, locked, in order of number. */
    List<Idea> openIn(long callId) {
        return find("callId = ?1 and stage = ?2 order by number", callId, Stage.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
