/**
 * What an innovation council decides: the shortlist with its reasons, the minutes, and the page on which everything stands
 * together. Before it come {@code preparation} (what is judged, by what, by which rule), {@code scoring} (each member alone) and
 * {@code result} (what the rule makes of the scores), each of which knows only those before it; {@code deliberation} (questions,
 * notes, dissent) stands beside. The council itself, its members and its stage are {@code innovationcouncil}'s.
 *
 * <p>May import {@code shared}, {@code account}, {@code place}, {@code call}, {@code idea}, {@code vote}, {@code selection},
 * {@code ballot} and {@code innovationcouncil}. Before the scoring has closed, nothing here shows a score to anybody but the
 * juror who gave it.
 */
@NullMarked
package org.betterif.shortlist;

import org.jspecify.annotations.NullMarked;
