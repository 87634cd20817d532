package org.betterif.shortlist.scoring;

/** @param juror id of the seat @param scored ideas with a whole sheet @param toScore ideas this juror may score */
public record JurorProgress(long juror, int scored, int toScore, boolean handedIn) {}
