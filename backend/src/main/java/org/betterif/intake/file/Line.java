package org.betterif.intake.file;

/** Something read, and where. @param number of the line it begins on; the first is 1 */
public record Line<T>(String file, long number, T value) {}
