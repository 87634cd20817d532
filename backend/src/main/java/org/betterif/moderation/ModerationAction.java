package org.betterif.moderation;

/** What a moderator does; each is a row of the log. */
public enum ModerationAction {
    /** The reports are settled and it stays. */
    DISMISS,
    HIDE,
    RESTORE,
    SEAL,
    /** A handed-in idea of a call that checks first becomes public. */
    OPEN,
    /** It goes back to its author with a reason, as a draft. */
    RETURN,
    SUSPEND,
    UNSUSPEND;

    /** Takes words of somebody away, or their voice: they may ask for a second moderator. */
    public boolean canBeAppealed() {
        return this == HIDE || this == SEAL || this == RETURN || this == SUSPEND;
    }

    /** Whether it can be done to an idea or comment that stands like this. */
    public boolean fits(Standing standing) {
        return switch (this) {
            case DISMISS -> true;
            case HIDE -> standing == Standing.PUBLIC;
            case SEAL -> standing == Standing.PUBLIC || standing == Standing.HIDDEN;
            case RESTORE -> standing == Standing.HIDDEN || standing == Standing.SEALED;
            case OPEN, RETURN, SUSPEND, UNSUSPEND -> false;
        };
    }
}
