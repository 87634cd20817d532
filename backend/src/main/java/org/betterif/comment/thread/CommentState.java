package org.betterif.comment.thread;

import java.util.Set;

/** Who can read a comment, and what it may become. */
public enum CommentState {
    PUBLIC,
    /** By a moderator, with a reason that everybody can read. */
    HIDDEN,
    /** Safeguarding, illegal, or by a court's order: a neutral tombstone, nothing else. */
    SEALED,
    /** By its author. The words are gone. */
    DELETED;

    public Set<CommentState> next() {
        return switch (this) {
            case PUBLIC -> Set.of(HIDDEN, SEALED, DELETED);
            case HIDDEN -> Set.of(PUBLIC, SEALED);
            case SEALED -> Set.of(PUBLIC, HIDDEN);
            case DELETED -> Set.of();
        };
    }

    public boolean canBecome(CommentState other) {
        return next().contains(other);
    }
}
