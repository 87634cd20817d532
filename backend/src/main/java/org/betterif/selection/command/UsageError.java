package org.betterif.selection.command;

/** A command line that cannot be followed; the message is for the person who typed it. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
