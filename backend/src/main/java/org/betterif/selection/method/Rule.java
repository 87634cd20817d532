package org.betterif.selection.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.betterif.selection.BallotKind;

/** Every rule on ballots, by its name on the command line. */
public enum Rule {
    GREEDY,
    GREEDY_NO_SKIP,
    GREEDY_THRESHOLD,
    GREEDY_PER_COST,
    EQUAL_SHARES,
    PHRAGMEN,
    SEQPAV,
    MAXIMIN_SUPPORT,
    STV_SCOTLAND,
    MEEK,
    BORDA,
    SCHULZE;

    /** As on the command line: {@code equal-shares}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rule> named(String text) {
        return Arrays.stream(values()).filter(rule -> rule.text().equals(text)).findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Rule::text).toList();
    }

    /** Whether it reads an order of preference and nothing else. */
    public boolean needsRankings() {
        return switch (this) {
            case STV_SCOTLAND, MEEK, BORDA, SCHULZE -> true;
            case GREEDY,
                    GREEDY_NO_SKIP,
                    GREEDY_THRESHOLD,
                    GREEDY_PER_COST,
                    EQUAL_SHARES,
                    PHRAGMEN,
                    SEQPAV,
                    MAXIMIN_SUPPORT -> false;
        };
    }

    /** Whether it fills seats and cannot spend a budget. */
    public boolean needsSeats() {
        return this == STV_SCOTLAND || this == MEEK;
    }

    /** Whether it can count ballots of this kind. */
    public boolean counts(BallotKind kind, boolean seats) {
        return (!needsRankings() || kind == BallotKind.ORDINAL) && (!needsSeats() || seats);
    }
}
