package org.betterif.intake;

import org.betterif.intake.origin.IntakeSource;

import java.nio.file.Path;

/** Knows the files of one platform and what becomes of them. Another one: {@code docs/intake.md}. */
interface Importer {

    IntakeSource source();

    /** Reads and enters everything; what cannot be taken is in the report. @throws IntakeFault when a file is missing */
    void run(Path directory, Destinations into, IntakeReport report, Progress progress);
}
