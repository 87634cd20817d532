package org.betterif.innovationcouncil.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void the_commitment_is_the_hash_of_the_seed() {
        assertThat(new Seed("abc").commitment())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Seed.choose()).isNotEqualTo(Seed.choose());
    }

    @Test
    void no_draw_state_is_missing_and_what_is_drawn_stays() {
        for (var state : DrawState.values()) {
            assertThat(DrawState.DRAWN.canBecome(state)).isFalse();
            assertThat(state.canBecome(DrawState.COMMITTED)).isFalse();
        }
    }
}
