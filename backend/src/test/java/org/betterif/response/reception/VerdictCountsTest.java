package org.betterif.response.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictCountsTest {

    @Test
    void half_of_those_who_say_is_enough() {
        assertThat(new VerdictCounts(5, 0, 5).contests(5)).isTrue();
        assertThat(new VerdictCounts(3, 2, 5).contests(5)).isTrue();
        assertThat(new VerdictCounts(0, 0, 5).contests(5)).isTrue();
    }

    @Test
    void less_than_half_is_not_however_many_they_are() {
        assertThat(new VerdictCounts(6, 0, 5).contests(5)).isFalse();
        assertThat(new VerdictCounts(0, 6, 5).contests(5)).isFalse();
        assertThat(new VerdictCounts(1_000_001, 0, 1_000_000).contests(5)).isFalse();
        assertThat(new VerdictCounts(Integer.MAX_VALUE / 2 + 1, 0, Integer.MAX_VALUE / 2).contests(5))
                .isFalse();
    }

    @Test
    void as_many_as_the_place_has_set_have_to_say_no() {
        assertThat(new VerdictCounts(0, 0, 9).contests(10)).isFalse();
        assertThat(new VerdictCounts(0, 0, 10).contests(10)).isTrue();
    }

    @Test
    void no_place_can_set_fewer_than_are_shown() {
        assertThat(new VerdictCounts(0, 0, 4).contests(1)).isFalse();
        assertThat(new VerdictCounts(0, 0, 5).contests(1)).isTrue();
    }

    @Test
    void nobody_contests_nothing() {
        assertThat(VerdictCounts.NONE.contests(0)).isFalse();
    }

    @Test
    void a_handful_is_not_shown() {
        assertThat(new VerdictCounts(4, 0, 0).shown()).isFalse();
        assertThat(new VerdictCounts(2, 1, 2).shown()).isTrue();
    }
}
