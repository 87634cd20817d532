package org.betterif.place.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.betterif.place.book.PlaceReason;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final List<List<Double>> SQUARE = ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0);
    private static final List<List<Double>> HOLE = ring(1, 1, 2, 1, 2, 2, 1, 2, 1, 1);

    @Test
    void a_point_is_inside_the_ring_and_outside_its_holes() {
        var withHole = new Boundary.Polygon(List.of(SQUARE, HOLE));
        assertThat(withHole.contains(3, 3)).isTrue();
        assertThat(withHole.contains(1.5, 1.5)).isFalse();
        assertThat(withHole.contains(5, 3)).isFalse();
        assertThat(withHole.fault()).isEmpty();
    }

    @Test
    void an_area_may_lie_in_two_pieces() {
        var islands = new Boundary.MultiPolygon(List.of(List.of(SQUARE), List.of(ring(10, 0, 11, 0, 11, 1, 10, 0))));
        assertThat(islands.contains(2, 2)).isTrue();
        assertThat(islands.contains(10.8, 0.2)).isTrue();
        assertThat(islands.contains(7, 2)).isFalse();
    }

    @Test
    void each_fault_has_its_reason() {
        assertThat(fault(ring(0, 0, 4, 0, 4, 4, 0, 4))).isEqualTo(PlaceReason.BOUNDARY_OPEN);
        assertThat(fault(ring(0, 0, 4, 0, 0, 0))).isEqualTo(PlaceReason.BOUNDARY_TOO_SMALL);
        assertThat(fault(ring(0, 0, 4, 4, 4, 0, 0, 4, 0, 0))).isEqualTo(PlaceReason.BOUNDARY_CROSSES_ITSELF);
        assertThat(fault(ring(0, 0, 181, 0, 4, 4, 0, 0))).isEqualTo(PlaceReason.BOUNDARY_OUT_OF_RANGE);
        assertThat(fault(ring(0, 0, 4, -91, 4, 4, 0, 0))).isEqualTo(PlaceReason.BOUNDARY_OUT_OF_RANGE);
        assertThat(fault(List.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0))))
                .isEqualTo(PlaceReason.BOUNDARY_OUT_OF_RANGE);
        assertThat(fault(circle(Boundary.MOST_POINTS + 1))).isEqualTo(PlaceReason.BOUNDARY_TOO_LARGE);
        assertThat(new Boundary.Polygon(List.of()).fault()).contains(PlaceReason.BOUNDARY_TOO_SMALL);
    }

    @Test
    void the_largest_allowed_is_judged_in_time() {
        assertThat(new Boundary.Polygon(List.of(circle(Boundary.MOST_POINTS))).fault())
                .isEmpty();
    }

    @Test
    void it_is_stored_as_geojson_and_read_back() {
        var polygon = new Boundary.Polygon(List.of(SQUARE));
        assertThat(polygon.geoJson()).startsWith("{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0]");
        assertThat(Boundary.stored(polygon.geoJson())).isEqualTo(polygon);
    }

    private static PlaceReason fault(List<List<Double>> ring) {
        return new Boundary.Polygon(List.of(ring)).fault().orElseThrow();
    }

    private static List<List<Double>> ring(double... numbers) {
        var ring = new ArrayList<List<Double>>();
        for (int i = 0; i < numbers.length; i += 2) {
            ring.add(List.of(numbers[i], numbers[i + 1]));
        }
        return ring;
    }

    private static List<List<Double>> circle(int points) {
        var ring = new ArrayList<List<Double>>();
        for (int i = 0; i < points - 1; i++) {
            double angle = 2 * Math.PI * i / (points - 1);
            ring.add(List.of(Math.cos(angle), Math.sin(angle)));
        }
        ring.add(ring.get(0));
        return ring;
    }
}
