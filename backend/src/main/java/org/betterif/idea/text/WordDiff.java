package org.betterif.idea.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word: the longest common subsequence of their words, spaces and line ends. */
final class WordDiff {

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    record Piece(Kind kind, String text) {}

    // beyond this many comparisons the middle is shown as replaced; it is about 2,000 changed words on each side
    private static final long MOST_CELLS = 4_000_000;
    private static final Pattern TOKEN = Pattern.compile("\\n+|[^\\S\\n]+|[\\p{L}\\p{M}\\p{N}'’-]+|.", Pattern.DOTALL);

    private WordDiff() {}

    static List<Piece> between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < now.size() - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var pieces = new Pieces();
        pieces.addAll(Kind.SAME, old.subList(0, start));
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end), pieces);
        pieces.addAll(Kind.SAME, old.subList(old.size() - end, old.size()));
        return pieces.list;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void middle(List<String> old, List<String> now, Pieces pieces) {
        if (old.isEmpty() || now.isEmpty() || (long) old.size() * now.size() > MOST_CELLS) {
            pieces.addAll(Kind.REMOVED, old);
            pieces.addAll(Kind.ADDED, now);
            return;
        }
        var common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                pieces.add(Kind.SAME, old.get(i));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(Kind.REMOVED, old.get(i++));
            } else {
                pieces.add(Kind.ADDED, now.get(j++));
            }
        }
        pieces.addAll(Kind.REMOVED, old.subList(i, old.size()));
        pieces.addAll(Kind.ADDED, now.subList(j, now.size()));
    }

    /** How long the common part of the two rests is, from each pair of places. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours of one kind. Within a change, what was removed comes before what was added. */
    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();

        void addAll(Kind kind, List<String> tokens) {
            tokens.forEach(token -> add(kind, token));
        }

        void add(Kind kind, String token) {
            int last = list.size() - 1;
            if (last >= 0 && list.get(last).kind() == kind) {
                list.set(last, new Piece(kind, list.get(last).text() + token));
            } else if (kind == Kind.REMOVED
                    && last >= 1
                    && list.get(last).kind() == Kind.ADDED
                    && list.get(last - 1).kind() == Kind.REMOVED) {
                list.set(last - 1, new Piece(kind, list.get(last - 1).text() + token));
            } else {
                list.add(new Piece(kind, token));
                if (kind == Kind.REMOVED && last >= 0 && list.get(last).kind() == Kind.ADDED) {
                    Collections.swap(list, last, last + 1);
                }
            }
        }
    }
}
