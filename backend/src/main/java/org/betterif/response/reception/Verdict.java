package org.betterif.response.reception;

/** What somebody who supported an idea says of the answer to it: whether it answers them. */
public enum Verdict {
    YES,
    PARTLY,
    NO
}
