package org.betterif.shortlist.preparation;

import java.util.List;
import org.betterif.selection.Bound;
import org.jspecify.annotations.Nullable;

/**
 * What a council settles before anybody scores.
 *
 * @param bounds room for kinds, areas and topics
 * @param scorers of each idea where ideas are many; null: every juror scores every idea
 * @param mostPercent the highest probability of a juror getting any given idea, so that nobody can arrange it
 * @param secondRound whether members score a second time once they have deliberated
 * @param ballots where the public ballots propose the shortlist; the rule on scores then decides nothing
 * @param drawn what came of the assignment, or null
 */
public record Rule(
        SelectionRule selection,
        List<Room> bounds,
        @Nullable Integer scorers,
        int mostPercent,
        boolean secondRound,
        @Nullable Ballots ballots,
        @Nullable Drawn drawn) {

    static final Rule PLAIN = new Rule(SelectionRule.MEAN, List.of(), null, 100, false, null, null);

    /** @param ballot its slug @param rule as {@code select} names it */
    public record Ballots(String ballot, String rule) {}

    /** What an idea can be counted under. */
    public enum Label {
        KIND,
        /** Counts for the areas around it, too. */
        AREA,
        TOPIC
    }

    /** @param value a kind, or the slug of an area or topic */
    public record Room(Label label, String value, int min, int max) {

        Bound bound() {
            return new Bound(label.name(), value, min, max);
        }
    }

    /** @param reachedBound the highest probability there was @param spread between the largest and the smallest load */
    public record Drawn(double reachedBound, int spread, long seed) {}

    public List<Bound> asked() {
        return bounds.stream().map(Room::bound).toList();
    }
}
