/**
 * What an innovation council judges by and what it chooses: criteria, nominated ideas, each juror's scores, the table, the
 * decision with its reasons, the minutes. The council itself, its members and its stage are {@code innovationcouncil}'s.
 *
 * <p>May import {@code shared}, {@code account}, {@code place}, {@code call}, {@code idea}, {@code vote}, {@code selection},
 * {@code ballot} and {@code innovationcouncil}. Before the scoring has closed, nothing here shows a score to anybody but the
 * juror who gave it.
 */
@NullMarked
package org.betterif.shortlist;

import org.jspecify.annotations.NullMarked;
