package org.betterif.place.book;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.shared.database.Snapshot;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/** The place as it is now, in memory. */
@ApplicationScoped
public class BookDirectory {

    private final Jdbi jdbi;
    private final List<Part<?>> parts;
    private final Snapshot<Map<Part<?>, Object>> book;

    BookDirectory(Jdbi jdbi, TransactionSynchronizationRegistry transactions, @All List<Part<?>> parts) {
        this.jdbi = jdbi;
        this.parts = parts;
        this.book = new Snapshot<>("place", jdbi, transactions, this::read);
    }

    private Map<Part<?>, Object> read() {
        return jdbi.withHandle(handle -> {
            Map<Part<?>, Object> read = new IdentityHashMap<>();
            parts.forEach(part -> read.put(part, part.read(handle)));
            return read;
        });
    }

    @SuppressWarnings("unchecked")
    public <T> T read(Part<T> part) {
        return (T) book.get().get(part);
    }

    /** @throws ProblemException 404 */
    public <V extends Listed> V entry(KeptList<?, V> list, long id) {
        return read(list).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("entry"));
    }

    /** To be called in the transaction of a change. */
    public void changed() {
        book.changed();
    }

    /** Raised by every edit. @param turns how much of what is shown has changed by the time alone */
    public Revision revision(long turns) {
        return new Revision(book.revision(), turns);
    }
}
