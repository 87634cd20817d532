package org.betterif.selection.score;

/** One juror's score of one idea on one criterion. */
public record Mark(String juror, String idea, String criterion, int value) {}
