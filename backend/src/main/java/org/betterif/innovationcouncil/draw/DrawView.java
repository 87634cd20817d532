package org.betterif.innovationcouncil.draw;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param replacement fills the seats of members who left
 * @param seed null before it is drawn @param commitment SHA-256 of the seed
 * @param command repeats the draw with the published files
 * @param smallest chance of anybody on a possible panel, so far or in the result
 * @param certified whether no fairer lottery exists @param gap how much larger the smallest uncertified chance could be
 * @param panels found so far @param levels chances settled so far
 */
public record DrawView(
        int round,
        boolean replacement,
        DrawState state,
        @Nullable Integer seats,
        String commitment,
        Instant committedAt,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String seed,
        @Nullable String command,
        @Nullable Double smallest,
        boolean certified,
        @Nullable Double gap,
        int panels,
        int levels,
        List<Integer> panel,
        List<Draw.Relaxation> unmet) {

    /** @param onePerHousehold whether the draw keeps to that */
    public static DrawView of(Draw draw, boolean onePerHousehold) {
        boolean drawn = draw.state() == DrawState.DRAWN;
        return new DrawView(
                draw.round(),
                draw.round() > 1,
                draw.state(),
                draw.seats(),
                draw.commitment(),
                draw.committedAt(),
                draw.requestedAt(),
                draw.finishedAt(),
                drawn ? draw.seed() : null,
                drawn ? draw.command(onePerHousehold) : null,
                draw.smallest(),
                drawn && Objects.equals(draw.gap(), 0.0),
                draw.gap(),
                draw.panels(),
                draw.levels(),
                draw.panel(),
                draw.unmet());
    }
}
