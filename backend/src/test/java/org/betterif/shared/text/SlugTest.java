package org.betterif.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    private static final Slug COUNCIL = new Slug("council", Set.of("invitation"));

    @Test
    void an_address_can_be_said_aloud() {
        assertThat(COUNCIL.of("Innovation council: Llŷn & Eifionydd!", slug -> false))
                .isEqualTo("innovation-council-llyn-eifionydd");
    }

    @Test
    void a_taken_one_is_numbered() {
        assertThat(COUNCIL.of("Nature", Set.of("nature", "nature-2")::contains)).isEqualTo("nature-3");
    }

    @Test
    void a_word_that_stands_in_its_place_is_numbered() {
        assertThat(COUNCIL.of("Invitation", slug -> false)).isEqualTo("invitation-2");
    }

    @Test
    void signs_alone_and_long_names_still_give_an_address() {
        assertThat(COUNCIL.of("…?!", slug -> false)).isEqualTo("council");
        assertThat(COUNCIL.of("a ".repeat(60), slug -> false))
                .hasSizeLessThanOrEqualTo(70)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
