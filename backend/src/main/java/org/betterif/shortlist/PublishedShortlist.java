package org.betterif.shortlist;

import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The decision of a council, once everybody may read it. */
public record PublishedShortlist(
        List<Entry> entries, @Nullable LocalisedText minutes) {

    /** @param departure why the council did not do as its rule says, or null where it did */
    public record Entry(
            long idea,
            boolean taken,
            LocalisedText reason,
            @Nullable LocalisedText departure) {}

    public List<Entry> taken() {
        return entries.stream().filter(Entry::taken).toList();
    }

    public List<Entry> left() {
        return entries.stream().filter(entry -> !entry.taken()).toList();
    }
}
