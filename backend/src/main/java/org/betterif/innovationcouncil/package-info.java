/**
 * Who sits on an innovation council: a jury of residents convened for one call, its members and what they declared, its
 * timetable and quorum, and how far it has come (convened, scoring, deliberating, decided, published; or cancelled). What it
 * judges by and what it chooses is {@code shortlist}'s. Below stands {@code happened}; above, each by the council's public face:
 * {@code seat}, {@code pool} and {@code draw}.
 *
 * <p>May import {@code shared}, {@code account}, {@code place}, {@code call}, {@code idea} and {@code selection}. Nobody's
 * vote or score is read here; a juror's number is drawn only when the scoring closes.
 */
@NullMarked
package org.betterif.innovationcouncil;

import org.jspecify.annotations.NullMarked;
