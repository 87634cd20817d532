package org.betterif.selection.command;

import java.util.List;
import java.util.Map;

/** {@code draw CANDIDATES.csv QUOTAS.csv --seats N [--seed S]}. */
final class DrawCommand {
    private DrawCommand() {}

    static Map<String, Object> run(List<String> args) {
        throw new UsageError("draw is not built yet");
    }
}
