/**
 * Each member scores alone: who scores what, the sheets, handing in, opening and closing. Before the close nothing here shows a
 * score to anybody but the member who gave it. Knows {@code preparation}, not what becomes of the scores.
 */
@NullMarked
package org.betterif.shortlist.scoring;

import org.jspecify.annotations.NullMarked;
