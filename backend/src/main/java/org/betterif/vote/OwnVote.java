package org.betterif.vote;

import java.time.Instant;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;

/** A person's own vote, for that person only. {@code ideaVersion} is the version of the text it was given to. */
public record OwnVote(long ideaNumber, int ideaVersion, Instant givenAt) {

    /** Whether the text changed since. Of an idea that was joined into another it asks nothing more. */
    public boolean textChanged(IdeaRef idea) {
        return idea.stage() != Stage.JOINED && ideaVersion < idea.version();
    }
}
