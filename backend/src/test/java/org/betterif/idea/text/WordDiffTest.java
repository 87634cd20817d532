package org.betterif.idea.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.betterif.idea.text.WordDiff.Kind;
import org.betterif.idea.text.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void a_changed_word_is_removed_and_added_between_what_stays() {
        assertThat(WordDiff.between("a small roof", "a green roof"))
                .containsExactly(
                        new Piece(Kind.SAME, "a "),
                        new Piece(Kind.REMOVED, "small"),
                        new Piece(Kind.ADDED, "green"),
                        new Piece(Kind.SAME, " roof"));
    }

    @Test
    void words_with_accents_and_apostrophes_stay_whole() {
        assertThat(WordDiff.between("mae'r tŷ yn wyn", "mae'r tŷ yn wyrdd"))
                .contains(new Piece(Kind.REMOVED, "wyn"), new Piece(Kind.ADDED, "wyrdd"));
    }

    @Test
    void equal_texts_have_one_piece_and_an_empty_one_none() {
        assertThat(WordDiff.between("same", "same")).containsExactly(new Piece(Kind.SAME, "same"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Property(tries = 300)
    void the_old_text_is_what_stays_and_was_removed_the_new_one_what_stays_and_was_added(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 60)
                    String before,
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') @StringLength(max = 60)
                    String after) {
        var pieces = WordDiff.between(before, after);
        assertThat(text(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(text(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String text(java.util.List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
