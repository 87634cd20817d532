package org.betterif.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.place.area.AreaDirectory;
import org.betterif.place.area.AreaPlan;
import org.betterif.place.area.AreaRef;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.PlaceConfig;
import org.betterif.place.calendar.CalendarDirectory;
import org.betterif.place.calendar.ClosurePlan;
import org.betterif.place.calendar.WorkingDays;
import org.betterif.place.preelection.PreElectionDirectory;
import org.betterif.place.preelection.PreElectionPlan;
import org.betterif.place.preelection.PreElectionRef;
import org.betterif.place.rightdoor.RightDoorDirectory;
import org.betterif.place.rightdoor.RightDoorPlan;
import org.betterif.place.service.ServiceDirectory;
import org.betterif.place.service.ServicePlan;
import org.betterif.place.service.ServiceRef;
import org.betterif.place.topic.TopicDirectory;
import org.betterif.place.topic.TopicPlan;
import org.betterif.place.topic.TopicRef;
import org.jspecify.annotations.Nullable;

/** What other features may ask about the place. Everything is answered from memory. */
@ApplicationScoped
public class PlaceDirectory {

    private final CouncilPart council;
    private final AreaDirectory areas;
    private final TopicDirectory topics;
    private final ServiceDirectory services;
    private final CalendarDirectory calendar;
    private final PreElectionDirectory preElection;
    private final RightDoorDirectory rightDoors;
    private final BookDirectory book;
    private final PlaceImports imports;
    private final PlaceConfig config;

    PlaceDirectory(
            CouncilPart council,
            AreaDirectory areas,
            TopicDirectory topics,
            ServiceDirectory services,
            CalendarDirectory calendar,
            PreElectionDirectory preElection,
            RightDoorDirectory rightDoors,
            BookDirectory book,
            PlaceImports imports,
            PlaceConfig config) {
        this.council = council;
        this.areas = areas;
        this.topics = topics;
        this.services = services;
        this.calendar = calendar;
        this.preElection = preElection;
        this.rightDoors = rightDoors;
        this.book = book;
        this.imports = imports;
        this.config = config;
    }

    public PlaceRef place() {
        var council = book.read(this.council).plan();
        return new PlaceRef(council.name(), council.shortName(), council.strapline());
    }

    public List<AreaRef> areas() {
        return areas.areas();
    }

    public Optional<AreaRef> area(long id) {
        return areas.area(id);
    }

    /** The area and everything inside it. */
    public Set<Long> withDescendants(long areaId) {
        return areas.withDescendants(areaId);
    }

    /** How many people live in an area: its own number, or without one the sum of what lies in it; 0 when nobody knows. */
    public long population(long areaId) {
        return areas.population(areaId);
    }

    /** Of the whole place. */
    public long population() {
        return areas.population();
    }

    /** The innermost area that holds the point: longitude and latitude in degrees. */
    public Optional<Long> areaAt(double lon, double lat) {
        return areas.areaAt(lon, lat);
    }

    public List<TopicRef> topics() {
        return topics.topics();
    }

    public Optional<TopicRef> topic(long id) {
        return topics().stream().filter(topic -> topic.id() == id).findFirst();
    }

    public List<ServiceRef> services() {
        return services.services();
    }

    public Optional<ServiceRef> service(long id) {
        return services().stream().filter(service -> service.id() == id).findFirst();
    }

    /** The services that look after a topic in an area, or anywhere without an area; the council's own before partners. */
    public List<ServiceRef> servicesFor(long topicId, @Nullable Long areaId) {
        return services.servicesFor(topicId, areaId);
    }

    /** The calendar as it is now: closures entered later are in the next one asked for. */
    public WorkingDays workingDays() {
        return calendar.workingDays();
    }

    /** Whether publicity is restricted; for an idea without an area only when it is everywhere. */
    public boolean preElection(@Nullable Long areaId, Instant at) {
        return preElectionPeriods().stream().anyMatch(period -> period.running(at) && period.holdsIn(areaId));
    }

    /** Past, running and coming, in order of their beginning. */
    public List<PreElectionRef> preElectionPeriods() {
        return preElection.periods();
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
        return areas.put(plan, geoJson);
    }

    public long importTopic(TopicPlan plan) {
        return topics.put(plan);
    }

    public long importService(ServicePlan plan) {
        return services.put(plan);
    }

    /** By day. */
    public long importClosure(ClosurePlan plan) {
        return calendar.put(plan);
    }

    /** By name and first day. */
    public long importPreElection(PreElectionPlan plan) {
        return preElection.put(plan);
    }

    public long importRightDoor(RightDoorPlan plan) {
        return rightDoors.put(plan);
    }

    /** Once others are there: removes the area and the topic that every new council begins with, unless they are in use. */
    public void removeStandIns() {
        imports.removeStandIns();
    }
}
