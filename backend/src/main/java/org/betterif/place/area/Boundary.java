package org.betterif.place.area;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.betterif.place.book.PlaceReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outline of an area as GeoJSON geometry (RFC 7946): longitude and latitude in degrees, WGS 84. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Boundary.Polygon.class, name = "Polygon"),
    @JsonSubTypes.Type(value = Boundary.MultiPolygon.class, name = "MultiPolygon")
})
@Schema(
        oneOf = {Boundary.Polygon.class, Boundary.MultiPolygon.class},
        examples = """
                {"type": "Polygon", "coordinates": [[[-4.7, 52.4], [-4.5, 52.4], [-4.5, 52.5], [-4.7, 52.4]]]}""")
sealed interface Boundary {

    int MOST_POINTS = 2_000;
    ObjectMapper JSON = new ObjectMapper();

    /** @param coordinates the outer ring, then holes */
    record Polygon(List<List<List<Double>>> coordinates) implements Boundary {
        @Override
        public List<List<List<List<Double>>>> polygons() {
            return List.of(coordinates);
        }
    }

    record MultiPolygon(List<List<List<List<Double>>>> coordinates) implements Boundary {
        @Override
        public List<List<List<List<Double>>>> polygons() {
            return coordinates;
        }
    }

    /** As it is stored. */
    default String geoJson() {
        try {
            return JSON.writerFor(Boundary.class).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a boundary cannot be written", e);
        }
    }

    static @Nullable Boundary stored(@Nullable String geoJson) {
        try {
            return geoJson == null ? null : JSON.readValue(geoJson, Boundary.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored boundary cannot be read", e);
        }
    }

    /** Polygons of rings of positions. */
    @JsonIgnore
    List<List<List<List<Double>>>> polygons();

    /** Whether a point lies inside: within an outer ring and in none of its holes. On the line itself, either. */
    default boolean contains(double lon, double lat) {
        for (var rings : polygons()) {
            if (inside(rings.get(0), lon, lat) && rings.stream().skip(1).noneMatch(hole -> inside(hole, lon, lat))) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with it, if anything: the first fault found. */
    default Optional<PlaceReason> fault() {
        var rings = new ArrayList<List<List<Double>>>();
        for (var polygon : polygons()) {
            if (polygon == null || polygon.isEmpty() || polygon.stream().anyMatch(Objects::isNull)) {
                return Optional.of(PlaceReason.BOUNDARY_TOO_SMALL);
            }
            rings.addAll(polygon);
        }
        if (rings.isEmpty()) {
            return Optional.of(PlaceReason.BOUNDARY_TOO_SMALL);
        }
        if (rings.stream().mapToInt(List::size).sum() > MOST_POINTS) {
            return Optional.of(PlaceReason.BOUNDARY_TOO_LARGE);
        }
        return rings.stream().flatMap(ring -> ringFault(ring).stream()).findFirst();
    }

    private static Optional<PlaceReason> ringFault(List<List<Double>> ring) {
        for (var position : ring) {
            if (!onEarth(position)) {
                return Optional.of(PlaceReason.BOUNDARY_OUT_OF_RANGE);
            }
        }
        if (ring.size() < 4) {
            return Optional.of(PlaceReason.BOUNDARY_TOO_SMALL);
        }
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            return Optional.of(PlaceReason.BOUNDARY_OPEN);
        }
        return crossesItself(ring) ? Optional.of(PlaceReason.BOUNDARY_CROSSES_ITSELF) : Optional.empty();
    }

    private static boolean onEarth(List<Double> position) {
        if (position == null || position.size() != 2 || position.stream().anyMatch(Objects::isNull)) {
            return false;
        }
        double lon = position.get(0);
        double lat = position.get(1);
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /** Two lines of the ring that do not follow each other have a crossing; lines that only touch are let pass. */
    private static boolean crossesItself(List<List<Double>> ring) {
        int lines = ring.size() - 1;
        for (int i = 0; i < lines; i++) {
            for (int j = i + 2; j < lines; j++) {
                boolean neighbours = i == 0 && j == lines - 1;
                if (!neighbours && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get(j + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(List<Double> a, List<Double> b, List<Double> c, List<Double> d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    /** On which side of the line from a to b the point lies: positive left, negative right, zero on it. */
    private static double side(List<Double> a, List<Double> b, List<Double> point) {
        return Math.signum(
                (b.get(0) - a.get(0)) * (point.get(1) - a.get(1)) - (b.get(1) - a.get(1)) * (point.get(0) - a.get(0)));
    }

    /** Casts a ray eastwards and counts the lines it meets. */
    private static boolean inside(List<List<Double>> ring, double lon, double lat) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double lonI = ring.get(i).get(0);
            double latI = ring.get(i).get(1);
            double lonJ = ring.get(j).get(0);
            double latJ = ring.get(j).get(1);
            if ((latI > lat) != (latJ > lat) && lon < (lonJ - lonI) * (lat - latI) / (latJ - latI) + lonI) {
                inside = !inside;
            }
        }
        return inside;
    }
}
