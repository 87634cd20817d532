package org.betterif.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ClosureView;
import org.betterif.place.PlaceView.RightDoorView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.place.PlaceView.TopicView;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** All of the place, read at once and held in memory. Immutable. */
record PlaceBook(
        Council council,
        List<AreaView> areas,
        List<TopicView> topics,
        List<ServiceView> services,
        List<ClosureView> closures,
        List<Period> periods,
        List<RightDoorView> rightDoors) {

    /** A pre-election period as it is kept: whole days, both included. */
    record Period(
            long id, LocalDate from, LocalDate to, LocalisedText name, LocalisedText why, Set<Long> areas, long version)
            implements Listed {

        Instant startsAt(ZoneId zone) {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant endsAt(ZoneId zone) {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /** The council's own texts. */
    record Council(CouncilPlan plan, long version) {}

    Optional<AreaView> area(long id) {
        return areas.stream().filter(area -> area.id() == id).findFirst();
    }

    /** The area and everything inside it; just the id when there is no such area. */
    Set<Long> withDescendants(long areaId) {
        var children = new HashMap<Long, List<Long>>();
        for (var area : areas) {
            if (area.parentId() != null) {
                children.computeIfAbsent(area.parentId(), p -> new ArrayList<>())
                        .add(area.id());
            }
        }
        var found = new HashSet<Long>();
        collect(areaId, children, found);
        return Set.copyOf(found);
    }

    private static void collect(long id, Map<Long, List<Long>> children, Set<Long> found) {
        if (found.add(id)) {
            children.getOrDefault(id, List.of()).forEach(child -> collect(child, children, found));
        }
    }

    /** Its own number, or without one the sum of what lies in it. */
    long population(long areaId) {
        int own = area(areaId).map(AreaView::population).orElse(0);
        return own > 0 ? own : populationOf(areaId);
    }

    /** Of the whole place: its outermost areas together. */
    long population() {
        return populationOf(null);
    }

    private long populationOf(@Nullable Long parentId) {
        return areas.stream()
                .filter(area -> Objects.equals(area.parentId(), parentId))
                .mapToLong(area -> population(area.id()))
                .sum();
    }

    /** The area and everything it lies in. */
    Set<Long> withAncestors(long areaId) {
        var found = new HashSet<Long>();
        for (@Nullable Long id = areaId; id != null && found.add(id); ) {
            id = area(id).map(AreaView::parentId).orElse(null);
        }
        return found;
    }

    /** The innermost area whose boundary holds the point. */
    Optional<Long> areaAt(double lon, double lat) {
        return areas.stream()
                .filter(area -> area.boundary() != null && area.boundary().contains(lon, lat))
                .max(Comparator.comparingInt(
                                (AreaView area) -> withAncestors(area.id()).size())
                        .thenComparing(AreaView::id, Comparator.reverseOrder()))
                .map(AreaView::id);
    }

    /** Those that look after a topic in an area: a service without areas covers the whole place. */
    List<ServiceView> servicesFor(long topicId, @Nullable Long areaId) {
        var around = areaId == null ? Set.<Long>of() : withAncestors(areaId);
        return services.stream()
                .filter(service -> service.topics().contains(topicId))
                .filter(service -> service.areas().isEmpty()
                        || areaId == null
                        || service.areas().stream().anyMatch(around::contains))
                .toList();
    }

    List<PreElectionRef> preElection(ZoneId zone) {
        return periods.stream()
                .map(period -> new PreElectionRef(
                        period.id(),
                        period.name(),
                        period.why(),
                        period.areas().stream()
                                .flatMap(id -> withDescendants(id).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        period.startsAt(zone),
                        period.endsAt(zone)))
                .toList();
    }

    /** How many periods have begun or ended by then: what of this book depends on the time, as one number. */
    long turns(Instant now, ZoneId zone) {
        return periods.stream().filter(p -> !now.isBefore(p.startsAt(zone))).count()
                + periods.stream().filter(p -> !now.isBefore(p.endsAt(zone))).count();
    }
}
