package org.betterif.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * How equal candidates are put in order: by each key in turn, then by the file's order. The rule is published before the
 * count and stated in every result.
 *
 * @param keys none means the file's order
 * @param seed for {@link Key#LOT}; empty otherwise
 */
public record TieRule(List<Key> keys, String seed) {

    /** What decides between equals. */
    public enum Key {
        /** The one that stands earlier in the file. */
        FILE,
        /** The one that costs more. */
        DEARER,
        /** The one that costs less. */
        CHEAPER,
        /** The one with more votes (points, where ballots give points). */
        VOTES,
        /** The one whose id comes first, compared as text. */
        ID,
        /** Drawn: the smaller SHA-256 of {@code seed:id}, so that anyone can repeat it with any tool. */
        LOT
    }

    /** The file's order. */
    public static final TieRule FILE = new TieRule(List.of(Key.FILE), "");

    public TieRule {
        keys = List.copyOf(keys);
        if (keys.contains(Key.LOT) && seed.isEmpty()) {
            throw new IllegalArgumentException("a tie rule by lot needs a seed");
        }
    }

    /** Reads {@code file|dearer|cheaper|votes|id|lot}, several joined by commas. */
    public static TieRule parse(String text, String seed) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",")) {
            try {
                keys.add(Key.valueOf(part.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new IllegalArgumentException(
                        "unknown tie rule \"" + part + "\": file, dearer, cheaper, votes, id or lot");
            }
        }
        return new TieRule(keys, keys.contains(Key.LOT) ? seed : "");
    }

    /**
     * The place of each project in the order of this rule, 0 first.
     *
     * @param votes by project index, for {@link Key#VOTES}
     */
    public int[] places(Election election, long[] votes) {
        Integer[] order = new Integer[election.projects().size()];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> comparator = (a, b) -> 0;
        for (Key key : keys) {
            comparator = comparator.thenComparing(comparatorOf(key, election, votes));
        }
        Arrays.sort(order, comparator.thenComparing(Comparator.naturalOrder()));
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private Comparator<Integer> comparatorOf(Key key, Election election, long[] votes) {
        return switch (key) {
            case FILE -> Comparator.naturalOrder();
            case DEARER -> Comparator.comparingLong((Integer i) -> -election.cost(i));
            case CHEAPER -> Comparator.comparingLong(election::cost);
            case VOTES -> Comparator.comparingLong((Integer i) -> -votes[i]);
            case ID -> Comparator.comparing(i -> election.project(i).id());
            case LOT -> {
                String[] tickets = new String[election.projects().size()];
                Arrays.setAll(tickets, i -> ticket(seed, election.project(i).id()));
                yield Comparator.comparing(i -> tickets[i]);
            }
        };
    }

    /** SHA-256 of {@code seed:id} in UTF-8, as lower-case hexadecimal. */
    public static String ticket(String seed, String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As on the command line, e.g. {@code votes,cheaper}. */
    public String text() {
        return String.join(
                ",", keys.stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
    }
}
