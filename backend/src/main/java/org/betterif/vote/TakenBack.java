package org.betterif.vote;

import java.util.Collection;

/** Hears, in the transaction of a batch, which support was taken back in it. Kept from everybody else: it names people. */
public interface TakenBack {

    record Support(long personId, long ideaNumber) {}

    void takenBack(Collection<Support> removed);
}
