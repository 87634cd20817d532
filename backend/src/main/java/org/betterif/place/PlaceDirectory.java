package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.place.PlaceView.AreaView;
import org.betterif.place.PlaceView.ServiceView;
import org.betterif.place.PlaceView.TopicView;
import org.jspecify.annotations.Nullable;

/** What other features may ask about the place. Everything is answered from memory. */
@ApplicationScoped
public class PlaceDirectory {

    private final Places places;
    private final PlaceImports imports;
    private final PlaceConfig config;

    PlaceDirectory(Places places, PlaceImports imports, PlaceConfig config) {
        this.places = places;
        this.imports = imports;
        this.config = config;
    }

    public PlaceRef place() {
        var council = places.book().council().plan();
        return new PlaceRef(council.name(), council.shortName(), council.strapline());
    }

    public List<AreaRef> areas() {
        return places.book().areas().stream().map(AreaView::ref).toList();
    }

    public Optional<AreaRef> area(long id) {
        return places.book().area(id).map(AreaView::ref);
    }

    /** The area and everything inside it. */
    public Set<Long> withDescendants(long areaId) {
        return places.book().withDescendants(areaId);
    }

    /** How many people live in an area: its own number, or without one the sum of what lies in it; 0 when nobody knows. */
    public long population(long areaId) {
        return places.book().population(areaId);
    }

    /** Of the whole place. */
    public long population() {
        return places.book().population();
    }

    /** The innermost area that holds the point: longitude and latitude in degrees. */
    public Optional<Long> areaAt(double lon, double lat) {
        return places.book().areaAt(lon, lat);
    }

    public List<TopicRef> topics() {
        return places.book().topics().stream().map(TopicView::ref).toList();
    }

    public Optional<TopicRef> topic(long id) {
        return topics().stream().filter(topic -> topic.id() == id).findFirst();
    }

    public List<ServiceRef> services() {
        return places.book().services().stream().map(ServiceView::ref).toList();
    }

    public Optional<ServiceRef> service(long id) {
        return services().stream().filter(service -> service.id() == id).findFirst();
    }

    /** The services that look after a topic in an area, or anywhere without an area; the council's own before partners. */
    public List<ServiceRef> servicesFor(long topicId, @Nullable Long areaId) {
        return places.book().servicesFor(topicId, areaId).stream()
                .map(ServiceView::ref)
                .toList();
    }

    /** The calendar as it is now: closures entered later are in the next one asked for. */
    public WorkingDays workingDays() {
        return places.workingDays();
    }

    /** Whether publicity is restricted; for an idea without an area only when it is everywhere. */
    public boolean preElection(@Nullable Long areaId, Instant at) {
        return preElectionPeriods().stream().anyMatch(period -> period.running(at) && period.holdsIn(areaId));
    }

    /** Past, running and coming, in order of their beginning. */
    public List<PreElectionRef> preElectionPeriods() {
        return places.book().preElection(config.zone());
    }

    public ZoneId zone() {
        return config.zone();
    }

    /** Rewrites the council's own texts. */
    public void importCouncil(CouncilPlan plan) {
        imports.council(plan);
    }

    /** Makes or rewrites the area of that slug; {@code geoJson} is its boundary. Answers the id, as do the others. */
    public long importArea(AreaPlan plan, @Nullable String geoJson) {
        return imports.area(plan, geoJson);
    }

    public long importTopic(TopicPlan plan) {
        return imports.topic(plan);
    }

    public long importService(ServicePlan plan) {
        return imports.service(plan);
    }

    /** By day. */
    public long importClosure(ClosurePlan plan) {
        return imports.closure(plan);
    }

    /** By name and first day. */
    public long importPreElection(PreElectionPlan plan) {
        return imports.preElection(plan);
    }

    public long importRightDoor(RightDoorPlan plan) {
        return imports.rightDoor(plan);
    }

    /** Once others are there: removes the area and the topic that every new council begins with, unless they are in use. */
    public void removeStandIns() {
        imports.removeStandIns();
    }
}
