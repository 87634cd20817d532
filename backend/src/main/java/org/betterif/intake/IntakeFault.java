package org.betterif.intake;

/** The command line, the directory or one line of a file is at fault; the message is for the person who gave it. */
class IntakeFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    IntakeFault(String message) {
        super(message);
    }
}
