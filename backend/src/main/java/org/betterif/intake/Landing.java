package org.betterif.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
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
import org.betterif.intake.Destinations.Destination;
import org.betterif.intake.Destinations.Period;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicLook;
import org.betterif.place.topic.TopicPlan;
import org.betterif.place.topic.TopicRef;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The call, topic and area that imported ideas enter. */
@ApplicationScoped
class Landing {

    private static final String ANYTHING = "anything";

    private final CallDirectory calls;
    private final CallImportDirectory imports;
    private final PlaceDirectory places;
    private final Clock clock;

    Landing(CallDirectory calls, CallImportDirectory imports, PlaceDirectory places, Clock clock) {
        this.calls = calls;
        this.imports = imports;
        this.places = places;
        this.clock = clock;
    }

    Destination find(IntakeOptions options, Period period) {
        // what was asked for by name is looked up before anything is made
        var area = area(options.area());
        var topic = options.topic() == null ? null : topic(options.topic());
        var call = options.call() == null ? null : call(options.call());
        return new Destination(
                call == null ? history(options.source(), period) : call, topic == null ? anything() : topic, area);
    }

    private long call(String slug) {
        return calls.calls().values().stream()
                .filter(call -> call.slug().equals(slug))
                .map(CallRef::id)
                .findFirst()
                .orElseThrow(() -> new IntakeFault("there is no call " + slug));
    }

    private long topic(String slug) {
        return places.topics().stream()
                .filter(topic -> topic.slug().equals(slug))
                .map(TopicRef::id)
                .findFirst()
                .orElseThrow(() -> new IntakeFault("there is no topic " + slug));
    }

    private @Nullable Long area(@Nullable String slug) {
        return slug == null
                ? null
                : places.areas().stream()
                        .filter(area -> area.slug().equals(slug))
                        .map(AreaRef::id)
                        .findFirst()
                        .orElseThrow(() -> new IntakeFault("there is no area " + slug));
    }

    private long anything() {
        return places.topics().stream()
                .filter(topic -> topic.slug().equals(ANYTHING))
                .map(TopicRef::id)
                .findFirst()
                .orElseGet(() -> places.importTopic(new TopicPlan(
                        ANYTHING,
                        new LocalisedText("Anything", "Unrhyw beth"),
                        null,
                        TopicLook.PLACE,
                        TopicLook.PLACE)));
    }

    /** Over before it is here: what it brought about is history, so nothing of it is owed, and nobody is told. */
    private long history(IntakeSource source, Period period) {
        var now = clock.instant();
        var to = earlier(period.to(), now.minusSeconds(1));
        var from = earlier(period.from(), to.minus(Duration.ofDays(1)));
        var phases = Stream.of(Phase.SUBMIT, Phase.DISCUSS, Phase.VOTE)
                .map(phase -> new PhaseRef(phase, from, to))
                .toList();
        return imports.importCall(plan(source, phases), false);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static CallPlan plan(IntakeSource source, List<PhaseRef> phases) {
        var name = source.title();
        return new CallPlan(
                source.code(),
                name,
                new LocalisedText("What was asked for elsewhere?", "Beth y gofynnwyd amdano mewn mannau eraill?"),
                new LocalisedText(
                        "Brought in from " + name.en() + " as it was recorded there. It is over; nothing is owed.",
                        "Daethpwyd â hyn o " + name.cy()
                                + " fel y'i cofnodwyd yno. Mae ar ben; nid oes dim yn ddyledus."),
                new LocalisedText("Everything: it is history.", "Popeth: hanes ydyw."),
                new LocalisedText("Nothing.", "Dim."),
                new LocalisedText("It was decided there.", "Penderfynwyd yno."),
                List.of(),
                phases,
                new CallRules(
                        WhoMayTakePart.ANYONE,
                        List.of(Threshold.of(Consequence.ANSWER, 1_000_000, 250)),
                        250,
                        null,
                        false,
                        Check.AFTER,
                        new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 1000)),
                Set.of(),
                Set.of());
    }
}
