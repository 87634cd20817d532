package org.betterif.record.verifier;

/** What is wrong with a record, as the verifier names it. */
public record Finding(Fault fault, String says) {

    public enum Fault {
        /** An entry is not the one that was signed. */
        CHANGED,
        /** Entries are missing from the middle. */
        REMOVED,
        /** Entries stand in another order than they were signed. */
        REORDERED,
        /** An entry stands there twice, or one that was never signed. */
        ADDED,
        /** The end is missing. */
        TRUNCATED,
        /** Somebody wrote the record anew and signed it again: an earlier head does not fit. */
        REWRITTEN,
        /** A head whose signature is not right, or by a key that nobody announced. */
        FORGED,
        /** A line that is neither an entry nor a head. */
        UNREADABLE
    }

    @Override
    public String toString() {
        return fault + ": " + says;
    }
}
