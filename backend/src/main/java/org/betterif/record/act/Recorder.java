package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what happens, in the transaction in which it happens, and waits for nobody: the row has no place in any order
 * yet. Also erases salts, after which nobody can show any more which text stood behind a hash.
 */
@ApplicationScoped
class Recorder {

    /** deploy/bench/record turns this off and on from outside the program to measure what recording costs; nothing else does. */
    private static volatile boolean recording = true;

    private final Jdbi jdbi;

    Recorder(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Act act) {
        addAll(List.of(act));
    }

    /** One statement, however many. Salts travel as hexadecimal digits: arrays of bytes do not. */
    void addAll(List<Act> acts) {
        if (!recording || acts.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into record_waiting (kind, idea_number, subject, salt, act)
                        select kind, idea, subject, decode(salt, 'hex'), act
                        from unnest(:kinds, :ideas, :subjects, :salts, :acts) as given (kind, idea, subject, salt, act)""")
                .bind("kinds", acts.stream().map(act -> act.kind().name()).toArray(String[]::new))
                .bind("ideas", acts.stream().map(Act::idea).toArray(Long[]::new))
                .bind("subjects", acts.stream().map(Act::subject).toArray(String[]::new))
                .bind("salts", acts.stream().map(Act::salt).toArray(String[]::new))
                .bind("acts", acts.stream().map(Act::json).toArray(String[]::new))
                .execute());
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
