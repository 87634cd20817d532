package org.betterif.innovationcouncil.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolFilesTest {

    private static final Instant AT = Instant.EPOCH;
    private static final Recruitment RECRUITMENT = new Recruitment(
            1,
            Way.SORTITION,
            text("Come"),
            AT,
            AT.plusSeconds(1),
            3,
            true,
            List.of(new Recruitment.Stratum(
                    1,
                    "area",
                    text("Area"),
                    List.of(
                            new Recruitment.Group(11, "north", text("North"), 1, 2),
                            new Recruitment.Group(12, "south", text("South"), 1, 2)))));
    private static final List<Volunteer> POOL = List.of(
            volunteer(1, 1, "3 Mill Lane", 11),
            volunteer(2, 2, "3, mill  lane.", 11),
            volunteer(3, 3, "4 Mill Lane", 12),
            volunteer(4, 4, "", 12),
            volunteer(5, 5, "", 12));

    @Test
    void people_of_one_household_share_a_label_that_tells_nothing_and_others_have_none() {
        var task = PoolFiles.task(RECRUITMENT, POOL, Set.of(), Set.of(), 3);
        assertThat(PoolFiles.files(task, RECRUITMENT).candidates())
                .isEqualTo("pool-number,area,household\n1,north,h1\n2,north,h1\n3,south,\n4,south,\n5,south,\n");
        assertThat(PoolFiles.files(task, RECRUITMENT).quotas())
                .isEqualTo("feature,value,min,max\narea,north,1,2\narea,south,1,2\n");
    }

    @Test
    void a_replacement_keeps_the_rule_for_the_seat_that_became_free() {
        var task = PoolFiles.task(RECRUITMENT, POOL, Set.of(1L, 3L), Set.of(4L), 3);
        assertThat(task.seats()).isEqualTo(1);
        // 2 shares a household with 1, 4 has left: only 5 remains, and the south may have one more
        assertThat(PoolFiles.files(task, RECRUITMENT).candidates()).isEqualTo("pool-number,area,household\n5,south,\n");
        assertThat(PoolFiles.files(task, RECRUITMENT).quotas())
                .isEqualTo("feature,value,min,max\narea,north,0,1\narea,south,0,1\n");
    }

    @Test
    void fewer_volunteers_than_seats_are_refused() {
        assertThatThrownBy(() -> PoolFiles.task(RECRUITMENT, POOL.subList(0, 2), Set.of(), Set.of(), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Volunteer volunteer(long id, @Nullable Integer number, String home, long group) {
        return new Volunteer(id, 100 + id, null, number, home, "", "", "", AT, null, List.of(group));
    }

    private static LocalisedText text(String text) {
        return new LocalisedText(text, text);
    }
}
