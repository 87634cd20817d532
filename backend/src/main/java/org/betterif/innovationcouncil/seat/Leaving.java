package org.betterif.innovationcouncil.seat;

/** How a seat was given up. */
enum Leaving {
    STEPPED_DOWN,
    /** By the clerk, with a reason that everybody reads. */
    REMOVED,
    /** An invitation that nobody had taken. */
    TAKEN_BACK,
    LEFT_SITE
}
