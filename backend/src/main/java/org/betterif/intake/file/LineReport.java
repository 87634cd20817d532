package org.betterif.intake.file;

import org.jspecify.annotations.Nullable;

/** Who is told how the reading goes. */
public interface LineReport {

    void count(String what, long many);

    /** @param line the first is 1 */
    void broken(String file, long line, @Nullable String why);
}
