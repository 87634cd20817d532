/** Jurors' scores: aggregation, calibration, agreement, and who scores what. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.score;
