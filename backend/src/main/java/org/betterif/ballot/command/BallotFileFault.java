package org.betterif.ballot.command;

/** The command line or the file is at fault; the message is for the person at the terminal. */
class BallotFileFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean usage;

    /** @param usage whether they should be told how the command is used */
    BallotFileFault(String message, boolean usage) {
        super(message);
        this.usage = usage;
    }

    boolean aboutUsage() {
        return usage;
    }
}
