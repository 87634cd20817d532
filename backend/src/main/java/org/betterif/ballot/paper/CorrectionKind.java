package org.betterif.ballot.paper;

/** What was done to an entered paper. */
enum CorrectionKind {
    /** It is marked otherwise than was entered. */
    CORRECTED,
    /** It does not count; for good. */
    STRUCK_OUT
}
