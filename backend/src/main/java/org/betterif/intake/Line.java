package org.betterif.intake;

/** Something read, and where. @param number of the line it begins on; the first is 1 */
record Line<T>(String file, long number, T value) {}
