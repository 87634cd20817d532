package org.betterif.innovationcouncil.draw;

import java.util.List;

/**
 * A draw, for everybody.
 *
 * @param ticket the number that the seed draws, from 0
 */
record DrawDetail(DrawView draw, int pool, int tickets, int ticket, List<Chance> chances, List<Drawn> groups) {

    record Chance(int number, double probability, boolean drawn) {}

    /** How many of a group were in the pool and are on the panel, beside what was asked for. */
    record Drawn(String stratum, String group, int pool, int min, int max, int panel) {}
}
