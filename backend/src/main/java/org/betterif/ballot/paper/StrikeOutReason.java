package org.betterif.ballot.paper;

/** Why an entered paper does not count. A fixed list: free words could say how the paper is marked, or by whom. */
enum StrikeOutReason {
    VOTED_ONLINE,
    CONSENT_TAKEN_BACK,
    MAY_NOT_VOTE,
    UNREADABLE,
    /** The same paper was entered under another number as well. */
    ENTERED_TWICE
}
