package org.betterif.intake;

import java.nio.file.Path;
import org.betterif.intake.origin.IntakeSource;

/** Knows the files of one platform and what becomes of them. Another one: {@code docs/intake.md}. */
interface Importer {

    IntakeSource source();

    /** Reads and enters everything; what cannot be taken is in the report. @throws IntakeFault when a file is missing */
    void run(Path directory, Destinations into, IntakeReport report, Progress progress);
}
