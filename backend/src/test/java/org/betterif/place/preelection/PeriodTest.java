package org.betterif.place.preelection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.betterif.shared.LocalisedText;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalisedText TEXT = new LocalisedText("text", "testun");
    private static final long PLACE = 1;
    private static final long WARD = 2;
    private static final long STREET = 3;

    private static final Period PERIOD =
            new Period(1, LocalDate.of(2026, 3, 25), LocalDate.of(2026, 5, 7), TEXT, TEXT, Set.of(WARD), 0);

    @Test
    void it_holds_in_its_area_and_inside_it_from_its_first_to_its_last_day() {
        var period = PERIOD.ref(LONDON, area -> Set.of(area, STREET));
        assertThat(period.holdsIn(STREET)).isTrue();
        assertThat(period.holdsIn(PLACE)).isFalse();
        assertThat(period.holdsIn(null)).isFalse();
        assertThat(period.from()).isEqualTo("2026-03-25T00:00:00Z");
        assertThat(period.to()).isEqualTo("2026-05-07T23:00:00Z"); // midnight in summer time
        assertThat(period.running(period.to())).isFalse();
        assertThat(period.running(period.to().minusSeconds(1))).isTrue();
        assertThat(period.running(period.from())).isTrue();
    }

    @Test
    void it_turns_as_it_begins_and_as_it_ends() {
        var period = PERIOD.ref(LONDON, Set::of);
        assertThat(PERIOD.turns(period.from().minusSeconds(1), LONDON)).isZero();
        assertThat(PERIOD.turns(period.from(), LONDON)).isEqualTo(1);
        assertThat(PERIOD.turns(period.to(), LONDON)).isEqualTo(2);
    }
}
