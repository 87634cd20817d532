package org.betterif.call.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final Threshold DEBATE = new Threshold(Consequence.DEBATE, 500, 60, 20);

    @Test
    void an_area_needs_its_share_of_the_supporters_rounded_up() {
        assertThat(DEBATE.inArea(8_240, 31_480).supporters()).isEqualTo(131); // 130.87
        assertThat(DEBATE.inArea(15_740, 31_480).supporters()).isEqualTo(250);
    }

    @Test
    void never_fewer_than_the_least_and_never_more_than_the_whole_place() {
        assertThat(DEBATE.inArea(10, 31_480).supporters()).isEqualTo(20);
        assertThat(DEBATE.inArea(40_000, 31_480).supporters()).isEqualTo(500);
        assertThat(DEBATE.inArea(31_480, 31_480).supporters()).isEqualTo(500);
    }

    @Test
    void where_nobody_knows_how_many_live_there_the_number_stands() {
        assertThat(DEBATE.inArea(0, 31_480)).isEqualTo(DEBATE);
        assertThat(DEBATE.inArea(100, 0)).isEqualTo(DEBATE);
    }

    @Test
    void without_a_least_it_is_the_same_everywhere() {
        var everywhere = Threshold.of(Consequence.ANSWER, 50, 30);
        assertThat(everywhere.inArea(10, 31_480)).isEqualTo(everywhere);
    }

    @Test
    void they_come_in_the_order_in_which_people_reach_them() {
        var answer = Threshold.of(Consequence.ANSWER, 50, 30);
        assertThat(Threshold.sorted(List.of(DEBATE, answer))).containsExactly(answer, DEBATE);
    }
}
