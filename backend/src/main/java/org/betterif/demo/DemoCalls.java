package org.betterif.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.betterif.call.Evidence;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.keeping.CallImportDirectory;
import org.betterif.call.keeping.CallPlan;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;

/** The calls for ideas: the open door takes the place of the one that a new council begins with. */
final class DemoCalls {

    private final CallImportDirectory directory;
    private final DemoPlace place;
    private final ZoneId zone;
    private final Map<String, Long> ids = new HashMap<>();

    DemoCalls(CallImportDirectory directory, DemoPlace place, ZoneId zone) {
        this.directory = directory;
        this.place = place;
        this.zone = zone;
    }

    long call(String slug) {
        var id = ids.get(slug);
        if (id == null) {
            throw new IllegalStateException("the demo knows no call " + slug);
        }
        return id;
    }

    void tell(Told calls) {
        calls.stream().forEach(this::call);
    }

    private void call(Told call) {
        var plan = new CallPlan(
                call.text("slug"),
                call.both("name"),
                call.both("question"),
                call.both("summary"),
                call.both("fixed"),
                call.both("open"),
                call.both("whoDecides"),
                call.list("evidence").stream()
                        .map(link -> new Evidence(link.both("title"), link.text("url")))
                        .toList(),
                call.list("phases").stream().map(this::phase).toList(),
                rules(call.at("rules")),
                place.areas(call.texts("areas")),
                place.topics(call.texts("topics")));
        ids.put(plan.slug(), directory.importCall(plan, call.text("kind").equals("openDoor")));
    }

    private static CallRules rules(Told rules) {
        var below = rules.at("belowThreshold");
        return new CallRules(
                rules.value("who", WhoMayTakePart.class),
                rules.list("thresholds").stream().map(DemoCalls::threshold).toList(),
                rules.number("answerWithinWorkingDays"),
                rules.numberOrNull("supportsPerPerson"),
                rules.flag("countsHidden"),
                rules.value("check", Check.class),
                new BelowThreshold(below.value("kind", BelowThreshold.Kind.class), below.number("days")));
    }

    private static Threshold threshold(Told threshold) {
        return new Threshold(
                threshold.value("consequence", Consequence.class),
                threshold.number("supporters"),
                threshold.number("workingDays"),
                threshold.numberOrNull("leastInArea"));
    }

    /** A phase begins with its first day and ends with its last. */
    private PhaseRef phase(Told phase) {
        return new PhaseRef(
                phase.value("kind", Phase.class),
                midnight(phase, "fromDays", 0),
                phase.has("toDays") ? midnight(phase, "toDays", 1) : null);
    }

    private Instant midnight(Told phase, String field, int later) {
        return LocalDate.ofInstant(phase.in(field), zone)
                .plusDays(later)
                .atStartOfDay(zone)
                .toInstant();
    }
}
