package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what happens, in the transaction in which it happens, and waits for nobody: the row has no place in any order
 * yet. Also erases salts, after which nobody can show any more which text stood behind a hash.
 */
@ApplicationScoped
class Recorder {

    /** Only deploy/bench/record changes this, from outside the program: what costs too little to be measured is measured many times over. */
    private static volatile int times = 1;

    /** So many stay within a page of the database. */
    private static final int ROW = 30;

    private final Jdbi jdbi;

    Recorder(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Act act) {
        addAll(List.of(act));
    }

    /** A row for many: what waits together is taken together. */
    void addAll(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        for (int time = times; time > 0; time--) {
            write(acts);
        }
    }

    private void write(List<Act> acts) {
        jdbi.useHandle(handle -> {
            var rows = handle.prepareBatch("insert into record_waiting (acts, salts) values (:acts, :salts)");
            for (int from = 0; from < acts.size(); from += ROW) {
                var row = acts.subList(from, Math.min(from + ROW, acts.size()));
                rows.bind("acts", row.stream().map(Act::json).collect(Collectors.joining("\n")))
                        .bind("salts", row.stream().map(Act::secret).collect(Collectors.joining("\n")))
                        .add();
            }
            rows.execute();
        });
    }

    /** The text is no more: its hash stays, what it was cannot be shown. */
    void forget(Subject subject) {
        jdbi.useHandle(handle -> {
            // what waits first: where the sequencer has it in hand this waits for it, and then finds the salt it has
            // moved
            handle.createUpdate("""
                            update record_waiting set salts = regexp_replace(salts, '^' || :subject || ' .*$', '', 'n')
                            where position(:subject || ' ' in salts) > 0""").bind("subject", subject.key()).execute();
            handle.execute("delete from record_salt where subject = ?", subject.key());
        });
    }
}
