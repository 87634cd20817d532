package org.betterif.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.database.Snapshot;
import org.betterif.shared.http.Revision;
import org.jdbi.v3.core.Jdbi;

/** Every call, in memory, drafts too: for the packages of this feature. */
@ApplicationScoped
public class PaperDirectory {

    private final Snapshot<List<CallPaper>> papers;
    private final Clock clock;

    PaperDirectory(Jdbi jdbi, TransactionSynchronizationRegistry transactions, CallRows rows, Clock clock) {
        this.papers = new Snapshot<>("call", jdbi, transactions, rows::read);
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** To be called in the transaction of a change. */
    public void changed() {
        papers.changed();
    }

    public List<CallPaper> all() {
        return papers.get();
    }

    public List<CallPaper> publicOnes() {
        return all().stream().filter(paper -> paper.stage() != Stage.DRAFT).toList();
    }

    /** As people read them: the open door, what is open (closing soonest first), what is coming, what is over. */
    public List<CallPaper> inReadingOrder() {
        var now = now();
        return publicOnes().stream()
                .sorted(Comparator.comparing((CallPaper paper) -> !paper.ref().openDoor())
                        .thenComparing(paper -> paper.ref().closed(now))
                        .thenComparing(paper -> now.isBefore(paper.ref().opensAt()))
                        .thenComparing(paper -> order(paper.ref(), now))
                        .thenComparing(paper -> paper.ref().id()))
                .toList();
    }

    /** Seconds by which alike calls are ordered: the next turn first, or the latest close first when over. */
    private static long order(CallRef call, Instant now) {
        var turn = now.isBefore(call.opensAt()) ? call.opensAt() : call.closesAt();
        long seconds = turn == null ? 0 : turn.getEpochSecond();
        return call.closed(now) ? -seconds : seconds;
    }

    public Optional<CallPaper> bySlug(String slug) {
        return all().stream().filter(paper -> paper.ref().slug().equals(slug)).findFirst();
    }

    public Optional<CallPaper> byId(long id) {
        return all().stream().filter(paper -> paper.ref().id() == id).findFirst();
    }

    public Optional<CallPaper> openDoor() {
        return all().stream().filter(paper -> paper.ref().openDoor()).findFirst();
    }

    /** Of all calls: it changes by edits and whenever a phase of any call begins or ends. */
    public Revision revision() {
        var now = now();
        long turns = all().stream()
                .flatMap(paper -> paper.ref().phases().stream())
                .mapToLong(phase -> (now.isBefore(phase.from()) ? 0 : 1) + (phase.ended(now) ? 1 : 0))
                .sum();
        return new Revision(papers.revision(), turns);
    }
}
