package org.betterif.idea.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the texts that people have read, and tells what they said and how they changed. */
@ApplicationScoped
public class TextDirectory {

    private final IdeaVersions versions;
    private final TextChanges changes;

    TextDirectory(IdeaVersions versions, TextChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** From now on people read this text. @param note what was changed, in its author's words */
    public void keep(long number, int version, Instant at, @Nullable String note, Wording wording) {
        versions.keep(number, version, at, note, wording);
    }

    /** What a version of a shared idea said, also when it is not public now. @param version null for the newest */
    public Optional<PublishedText> published(long number, @Nullable Integer version) {
        return versions.text(number, version);
    }

    public TextHistory history(long number) {
        return changes.of(number);
    }
}
