package org.betterif.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.place.CouncilPlan;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaPlan;
import org.betterif.place.calendar.ClosurePlan;
import org.betterif.place.preelection.PreElectionPlan;
import org.betterif.place.rightdoor.Keywords;
import org.betterif.place.rightdoor.RightDoorPlan;
import org.betterif.place.service.ServicePlan;
import org.betterif.place.topic.TopicLook;
import org.betterif.place.topic.TopicPlan;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The council, its areas, topics, services, right doors, closures and past elections. */
final class DemoPlace {

    private final PlaceDirectory directory;
    private final Map<String, Long> areas = new HashMap<>();
    private final Map<String, Long> topics = new HashMap<>();
    private final Map<String, Long> services = new HashMap<>();

    DemoPlace(PlaceDirectory directory) {
        this.directory = directory;
    }

    long area(String slug) {
        return known(areas, slug);
    }

    long topic(String slug) {
        return known(topics, slug);
    }

    long service(String slug) {
        return known(services, slug);
    }

    Set<Long> areas(List<String> slugs) {
        return slugs.stream().map(this::area).collect(Collectors.toSet());
    }

    Set<Long> topics(List<String> slugs) {
        return slugs.stream().map(this::topic).collect(Collectors.toSet());
    }

    void tell(Told place) {
        council(place.at("council"));
        place.list("areas").forEach(this::area);
        place.list("topics").forEach(this::topic);
        place.list("services").forEach(this::service);
        var doors = place.list("rightDoors");
        for (int i = 0; i < doors.size(); i++) {
            door(doors.get(i), i);
        }
        place.list("closures").forEach(this::closure);
        place.list("preElectionPeriods").forEach(this::election);
    }

    private void council(Told council) {
        var office = council.at("office");
        directory.importCouncil(new CouncilPlan(
                council.both("name"),
                council.both("shortName"),
                council.both("strapline"),
                council.bothOrNull("welcome"),
                council.bothOrNull("fictionNote"),
                address(office),
                office.bothOrNull("opening"),
                office.textOrNull("telephone"),
                office.textOrNull("email")));
    }

    private static @Nullable LocalisedText address(Told office) {
        if (!office.has("addressLines")) {
            return null;
        }
        var lines = office.at("addressLines");
        return new LocalisedText(String.join("\n", lines.texts("en")), String.join("\n", lines.texts("cy")));
    }

    private void area(Told area) {
        var plan = new AreaPlan(
                area.text("slug"),
                area.both("name"),
                area.bothOrNull("about"),
                area.has("parent") ? (Long) area(area.text("parent")) : null,
                area.number("population"),
                null);
        var boundary = area.has("boundary") ? area.at("boundary").node().toString() : null;
        areas.put(plan.slug(), directory.importArea(plan, boundary));
    }

    private void topic(Told topic) {
        var plan = new TopicPlan(
                topic.text("slug"),
                topic.both("name"),
                topic.bothOrNull("about"),
                TopicLook.of(topic.text("icon")),
                TopicLook.of(topic.text("colour")));
        topics.put(plan.slug(), directory.importTopic(plan));
    }

    private void service(Told service) {
        var plan = new ServicePlan(
                service.text("slug"),
                service.both("name"),
                service.bothOrNull("about"),
                service.flag("partner"),
                topics(service.texts("topics")),
                areas(service.texts("areas")));
        services.put(plan.slug(), directory.importService(plan));
    }

    private void door(Told door, int position) {
        var keywords = door.at("keywords");
        directory.importRightDoor(new RightDoorPlan(
                door.text("key").replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                door.flag("urgent"),
                door.both("name"),
                door.both("text"),
                door.textOrNull("link"),
                door.textOrNull("telephone"),
                new Keywords(keywords.texts("en"), keywords.texts("cy")),
                position));
    }

    private void closure(Told closure) {
        var at = closure.has("inDays") ? closure.in("inDays") : closure.ago("daysAgo");
        directory.importClosure(new ClosurePlan(LocalDate.ofInstant(at, directory.zone()), closure.both("name")));
    }

    private void election(Told period) {
        directory.importPreElection(new PreElectionPlan(
                LocalDate.ofInstant(period.ago("fromDaysAgo"), directory.zone()),
                LocalDate.ofInstant(period.ago("toDaysAgo"), directory.zone()),
                period.both("name"),
                period.both("why"),
                areas(period.texts("areas"))));
    }

    private static long known(Map<String, Long> ids, String slug) {
        var id = ids.get(slug);
        if (id == null) {
            throw new IllegalStateException("the demo knows no " + slug);
        }
        return id;
    }
}
