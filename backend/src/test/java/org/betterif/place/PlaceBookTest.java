package org.betterif.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.betterif.place.PlaceBook.Period;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceBookTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalisedText TEXT = new LocalisedText("text", "testun");
    private static final long PLACE = 1;
    private static final long WARD = 2;
    private static final long STREET = 3;
    private static final long OTHER_WARD = 4;

    private static final PlaceBook BOOK = new PlaceBook(
            new PlaceBook.Council(new CouncilPlan(TEXT, TEXT, TEXT, null, null, null, null, null, null), 0),
            List.of(area(PLACE, null, 10), area(WARD, PLACE, 5), area(STREET, WARD, 1), area(OTHER_WARD, PLACE, 0)),
            List.of(),
            List.of(
                    service(1, Set.of(7L), Set.of()),
                    service(2, Set.of(7L), Set.of(WARD)),
                    service(3, Set.of(7L), Set.of(OTHER_WARD)),
                    service(4, Set.of(8L), Set.of())),
            List.of(),
            List.of(new Period(1, LocalDate.of(2026, 3, 25), LocalDate.of(2026, 5, 7), TEXT, TEXT, Set.of(WARD), 0)),
            List.of());

    @Test
    void an_area_holds_what_lies_in_it_at_any_depth() {
        assertThat(BOOK.withDescendants(PLACE)).containsExactlyInAnyOrder(PLACE, WARD, STREET, OTHER_WARD);
        assertThat(BOOK.withDescendants(STREET)).containsExactly(STREET);
        assertThat(BOOK.withAncestors(STREET)).containsExactlyInAnyOrder(STREET, WARD, PLACE);
    }

    @Test
    void a_point_belongs_to_the_innermost_area() {
        assertThat(BOOK.areaAt(0.5, 0.5)).contains(STREET);
        assertThat(BOOK.areaAt(3, 3)).contains(WARD);
        assertThat(BOOK.areaAt(8, 8)).contains(PLACE);
        assertThat(BOOK.areaAt(50, 50)).isEmpty();
    }

    @Test
    void a_service_answers_for_its_topics_in_its_areas_or_everywhere() {
        assertThat(BOOK.servicesFor(7, STREET)).extracting(ServiceView::id).containsExactly(1L, 2L);
        assertThat(BOOK.servicesFor(7, OTHER_WARD)).extracting(ServiceView::id).containsExactly(1L, 3L);
        assertThat(BOOK.servicesFor(7, null)).extracting(ServiceView::id).containsExactly(1L, 2L, 3L);
        assertThat(BOOK.servicesFor(9, WARD)).isEmpty();
    }

    @Test
    void a_pre_election_period_holds_in_its_area_and_inside_it_from_its_first_to_its_last_day() {
        var period = BOOK.preElection(LONDON).get(0);
        assertThat(period.holdsIn(STREET)).isTrue();
        assertThat(period.holdsIn(PLACE)).isFalse();
        assertThat(period.holdsIn(null)).isFalse();
        assertThat(period.from()).isEqualTo("2026-03-25T00:00:00Z");
        assertThat(period.to()).isEqualTo("2026-05-07T23:00:00Z"); // midnight in summer time
        assertThat(period.running(period.to())).isFalse();
        assertThat(period.running(period.to().minusSeconds(1))).isTrue();
        assertThat(period.running(period.from())).isTrue();
    }

    private static AreaView area(long id, @Nullable Long parent, double size) {
        var boundary = size == 0
                ? null
                : new Boundary.Polygon(List.of(List.of(
                        List.of(0.0, 0.0),
                        List.of(size, 0.0),
                        List.of(size, size),
                        List.of(0.0, size),
                        List.of(0.0, 0.0))));
        return new AreaView(id, "area-" + id, TEXT, null, parent, 100, boundary, 0);
    }

    private static ServiceView service(long id, Set<Long> topics, Set<Long> areas) {
        return new ServiceView(id, "service-" + id, TEXT, null, false, topics, areas, 0);
    }
}
