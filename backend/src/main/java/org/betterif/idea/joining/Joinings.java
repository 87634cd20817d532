package org.betterif.idea.joining;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** The proposals to join. */
@ApplicationScoped
class Joinings implements PanacheRepositoryBase<Joining, Long> {

    /** Those that wait for an answer, from or to an idea, the most urgent first. */
    List<Joining> openOf(long number, int most) {
        return find(
                        "state = ?1 and (number = ?2 or intoNumber = ?2) order by answerBy, id",
                        JoiningState.PROPOSED,
                        number)
                .page(0, most)
                .list();
    }

    /** As {@link #openOf}, all of them and locked. */
    List<Joining> openOfLocked(long number) {
        return find("state = ?1 and (number = ?2 or intoNumber = ?2) order by id", JoiningState.PROPOSED, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Joining> dueBefore(Instant instant, int most) {
        return find("state = ?1 and answerBy < ?2 order by answerBy, id", JoiningState.PROPOSED, instant)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that a moderator answers, the most urgent first, from after one of them. */
    List<Joining> forModerators(Instant after, long afterId, int most) {
        return find(
                        "asksModerator and state = ?1 and (answerBy > ?2 or answerBy = ?2 and id > ?3) order by answerBy, id",
                        JoiningState.PROPOSED,
                        after,
                        afterId)
                .page(0, most)
                .list();
    }

    boolean waits(long number) {
        return count("state = ?1 and number = ?2", JoiningState.PROPOSED, number) > 0;
    }

    boolean declined(long number, long intoNumber) {
        return count("state = ?1 and number = ?2 and intoNumber = ?3", JoiningState.DECLINED, number, intoNumber) > 0;
    }
}
