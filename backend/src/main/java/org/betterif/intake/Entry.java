package org.betterif.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.betterif.intake.file.Line;

/** One thing in a transaction of its own: one that cannot be taken is reported and holds up no other. */
final class Entry {

    private Entry() {}

    static <T> Optional<T> enter(Line<?> line, IntakeReport report, Supplier<T> work) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(work::get));
        } catch (RuntimeException refused) {
            report.broken(line.file(), line.number(), reason(refused));
            return Optional.empty();
        }
    }

    /** What lies deepest says it: the layers above only say that a statement failed. */
    private static String reason(Throwable refused) {
        var deepest = refused;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}
