package org.betterif.ballot.paper;

/** Why an entry was corrected. A fixed list: free words could say how the paper is marked. */
enum CorrectionReason {
    /** A mark was read as another. */
    MISREAD,
    /** Read rightly, typed wrongly. */
    MISTYPED,
    /** Another paper's marks were entered under this number. */
    ANOTHER_PAPER
}
