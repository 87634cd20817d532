package org.betterif.place.book;

import java.util.List;
import java.util.stream.Stream;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A list that an administrator keeps: how its entries are read, made and checked.
 *
 * @param <P> an entry as an administrator or an import writes it
 * @param <V> an entry as it is read
 */
public interface KeptList<P, V extends Listed> extends Part<List<V>> {

    /** Of one entry, as it stands in links and keys. */
    String name();

    Class<? extends Entry<P>> entity();

    Entry<P> made(P plan);

    /**
     * What a plan has to agree with: the rest of the book.
     *
     * @param self the id of the entry that is rewritten, 0 for a new one
     * @throws ProblemException the first fault
     */
    void check(long self, P plan);

    /** Whether an import that brings this plan means this entry. */
    boolean same(V entry, P plan);

    /** Whether the last one stays, because nobody could place an idea without it. */
    default boolean neededAtLeastOnce() {
        return false;
    }

    /** The entry as it goes out. */
    default Object shown(V entry) {
        return entry;
    }

    /** @throws ProblemException 409 when another entry has it */
    static void slugFree(Stream<String> taken, String slug) {
        if (taken.anyMatch(slug::equals)) {
            throw new ProblemException(PlaceReason.SLUG_TAKEN, "Another entry has the address " + slug + ".");
        }
    }

    static <T> List<T> all(Handle handle, String sql, RowMapper<T> mapper) {
        return List.copyOf(handle.createQuery(sql).map(mapper).list());
    }
}
