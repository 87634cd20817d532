package org.betterif.innovationcouncil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void an_address_can_be_said_aloud() {
        assertThat(Slug.of("Innovation council: Llŷn & Eifionydd!", slug -> false))
                .isEqualTo("innovation-council-llyn-eifionydd");
    }

    @Test
    void a_taken_one_is_numbered() {
        assertThat(Slug.of("Nature", Set.of("nature", "nature-2")::contains)).isEqualTo("nature-3");
    }

    @Test
    void signs_alone_and_long_names_still_give_an_address() {
        assertThat(Slug.of("…?!", slug -> false)).isEqualTo("council");
        assertThat(Slug.of("a ".repeat(60), slug -> false))
                .hasSizeLessThanOrEqualTo(70)
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
