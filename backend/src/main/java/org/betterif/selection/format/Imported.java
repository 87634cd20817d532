package org.betterif.selection.format;

import java.util.List;
import org.betterif.selection.Election;

/** What a file says, and what in it was odd but harmless. */
public record Imported(Election election, List<String> warnings) {
    public Imported {
        warnings = List.copyOf(warnings);
    }
}
