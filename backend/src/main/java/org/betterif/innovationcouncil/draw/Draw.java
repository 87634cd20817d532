package org.betterif.innovationcouncil.draw;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One draw by lot. Not for public bodies before it is drawn: it holds the seed.
 *
 * @param round 1 for the first draw; later ones fill the seats of members who left
 * @param seed random; public once drawn
 * @param commitment SHA-256 of the seed, public from the beginning
 * @param seats how many are drawn; null before it was begun
 * @param panels found so far @param levels probabilities certified so far
 * @param smallest probability so far, or in the result
 * @param gap how much larger the smallest probability that is not certified could be at most
 * @param panel pool numbers
 * @param unmet which quotas to relax, and by how much
 */
public record Draw(
        long id,
        long councilId,
        int round,
        DrawState state,
        String seed,
        String commitment,
        Instant committedAt,
        @Nullable Integer seats,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        int panels,
        int levels,
        @Nullable Double smallest,
        @Nullable Double gap,
        List<Integer> panel,
        List<Relaxation> unmet) {

    /** The least change of one quota under which a panel exists. */
    public record Relaxation(String stratum, String group, int min, int max, int toMin, int toMax) {}

    /** What a draw is computed from: the two files as published. */
    public record Files(String candidates, String quotas) {

        /** The column of the candidates that says who lives together. */
        public static final String HOUSEHOLD = "household";

        boolean onePerHousehold() {
            return candidates.lines().findFirst().orElse("").endsWith("," + HOUSEHOLD);
        }
    }

    /** What anyone types to repeat the draw. */
    public String command(boolean onePerHousehold) {
        return "java -jar betterif.jar draw candidates.csv quotas.csv --seats " + seats
                + (onePerHousehold ? " --household " + Files.HOUSEHOLD : "") + " --seed " + seed;
    }
}
