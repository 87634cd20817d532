package org.betterif.place.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final LocalisedText TEXT = new LocalisedText("text", "testun");
    private static final long PLACE = 1;
    private static final long WARD = 2;
    private static final long STREET = 3;
    private static final long OTHER_WARD = 4;

    private static final Areas AREAS = new Areas(
            List.of(area(PLACE, null, 10), area(WARD, PLACE, 5), area(STREET, WARD, 1), area(OTHER_WARD, PLACE, 0)));

    @Test
    void an_area_holds_what_lies_in_it_at_any_depth() {
        assertThat(AREAS.withDescendants(PLACE)).containsExactlyInAnyOrder(PLACE, WARD, STREET, OTHER_WARD);
        assertThat(AREAS.withDescendants(STREET)).containsExactly(STREET);
        assertThat(AREAS.withAncestors(STREET)).containsExactlyInAnyOrder(STREET, WARD, PLACE);
    }

    @Test
    void a_point_belongs_to_the_innermost_area() {
        assertThat(AREAS.at(0.5, 0.5)).contains(STREET);
        assertThat(AREAS.at(3, 3)).contains(WARD);
        assertThat(AREAS.at(8, 8)).contains(PLACE);
        assertThat(AREAS.at(50, 50)).isEmpty();
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
}
