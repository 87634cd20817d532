package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes down what happens, in the transaction in which it happens, and waits for nobody: the row has no place in any order
 * yet. Also erases salts, after which nobody can show any more which text stood behind a hash.
 */
@ApplicationScoped
class Recorder {

    private static final String ADD = """
            insert into record_waiting (kind, idea_number, subject, salt, act)
            values (:kind, :idea, :subject, :salt, :act)""";

    /** deploy/bench/record turns this off and on from outside the program to measure what recording costs; nothing else does. */
    private static volatile boolean recording = true;

    private final Jdbi jdbi;

    Recorder(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Act act) {
        if (recording) {
            jdbi.useHandle(handle -> handle.createUpdate(ADD)
                    .bind("kind", act.kind().name())
                    .bind("idea", act.idea())
                    .bind("subject", act.subject())
                    .bind("salt", act.salt())
                    .bind("act", act.json())
                    .execute());
        }
    }

    void addAll(Iterable<Act> acts) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD);
            acts.forEach(act -> batch.bind("kind", act.kind().name())
                    .bind("idea", act.idea())
                    .bind("subject", act.subject())
                    .bind("salt", act.salt())
                    .bind("act", act.json())
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /** The text is no more: its hash stays, what it was cannot be shown. */
    void forget(Subject subject) {
        jdbi.useHandle(handle -> {
            // what waits first: where the sequencer has it in hand this waits for it, and then finds the salt it has
            // moved
            handle.execute("update record_waiting set salt = null where subject = ?", subject.key());
            handle.execute("delete from record_salt where subject = ?", subject.key());
        });
    }
}
