package org.betterif.account;

/** Told at the first sign-in; nobody under 13 takes part. Under 18 the safe defaults of the Children's Code hold. */
public enum AgeBand {
    UNDER_18,
    ADULT
}
