package org.betterif.response.reception;

/** How many say what of one answer. Pure. */
record VerdictCounts(int yes, int partly, int no) {

    /** Fewer than this are never shown, and never reopen anything: what a handful says would soon have a name. */
    static final int FEWEST = 5;

    static final VerdictCounts NONE = new VerdictCounts(0, 0, 0);

    int said() {
        return yes + partly + no;
    }

    boolean shown() {
        return said() >= FEWEST;
    }

    /**
     * Whether the duty opens once more: at least half of those who say, and at least a set number, say no.
     *
     * @param atLeast the place's number; below {@link #FEWEST} that holds
     */
    boolean contests(int atLeast) {
        return no >= Math.max(FEWEST, atLeast) && 2L * no >= said();
    }
}
