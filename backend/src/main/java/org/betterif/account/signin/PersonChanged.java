package org.betterif.account.signin;

/** Fired within a transaction that changes a person; {@link Recognition} forgets them when it is over, whichever way. */
public record PersonChanged(long personId) {}
