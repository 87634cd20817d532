package org.betterif.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.delivery.DeliveryDirectory;
import org.betterif.delivery.DeliveryDirectory.RecordedUpdate;
import org.betterif.delivery.DeliveryStage;
import org.betterif.delivery.change.ChangeDirectory;
import org.betterif.delivery.change.ChangeDirectory.RecordedStage;
import org.betterif.delivery.gain.GainDirectory;
import org.betterif.delivery.gain.GainKind;
import org.betterif.delivery.gain.GainRequest;
import org.betterif.delivery.gain.GainRole;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.Attachments;
import org.jspecify.annotations.Nullable;

/** What came of the answers: what is done and late, what was learned, before and after, and who paid, gained and lost. */
final class DemoDelivery {

    private static final LocalisedText BEGUN = new LocalisedText("Under way.", "Ar waith.");
    private static final LocalisedText DONE = new LocalisedText("Done.", "Wedi'i wneud.");

    private final DeliveryDirectory directory;
    private final PromisedDirectory promised;
    private final ChangeDirectory changes;
    private final GainDirectory gains;
    private final Attachments attachments;
    private final DemoIdeas ideas;
    private final DemoPlace place;
    private final DemoPeople people;
    private final ZoneId zone;
    /** By name and words: the same picture with the same words is one file. */
    private final Map<String, Long> pictures = new HashMap<>();

    DemoDelivery(
            DeliveryDirectory directory,
            PromisedDirectory promised,
            ChangeDirectory changes,
            GainDirectory gains,
            Attachments attachments,
            DemoIdeas ideas,
            DemoPlace place,
            DemoPeople people,
            ZoneId zone) {
        this.directory = directory;
        this.promised = promised;
        this.changes = changes;
        this.gains = gains;
        this.attachments = attachments;
        this.ideas = ideas;
        this.place = place;
        this.people = people;
        this.zone = zone;
    }

    void tell(Told ideas, Told delivered) {
        var more = new HashMap<String, Told>();
        delivered.stream().forEach(one -> more.put(one.text("idea"), one));
        ideas.stream().filter(idea -> idea.has("answer")).forEach(idea -> steps(idea, more.get(idea.text("key"))));
        delivered.stream().forEach(this::stages);
        delivered.stream().forEach(this::gains);
        directory.noteLateQuietly();
    }

    /** The commitments stand in the order of the answers and of their steps, as the file has them. */
    private void steps(Told idea, @Nullable Told more) {
        var commitments = promised.of(List.of(number(idea))).getOrDefault(number(idea), List.of());
        int at = 0;
        for (var answer : List.of("answer", "secondAnswer")) {
            var steps = idea.has(answer) ? idea.at(answer).list("nextSteps") : List.<Told>of();
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).has("inDays") || steps.get(i).has("daysAgo")) {
                    step(commitments.get(at++), steps.get(i), said(more, i), idea.at(answer));
                }
            }
        }
    }

    private static @Nullable Told said(@Nullable Told more, int index) {
        return more == null
                ? null
                : more.list("steps").stream()
                        .filter(one -> one.number("index") == index)
                        .findFirst()
                        .orElse(null);
    }

    private void step(CommitmentView commitment, Told step, @Nullable Told said, Told answer) {
        var by = people.personOrNull(answer.textOrNull("answerer"));
        switch (step.text("state")) {
            case "done" -> {
                // what was done before it was even promised is told with the promise
                var at = later(step.ago("daysAgo"), answer.ago("daysAgo").plusSeconds(60));
                update(commitment, CommitmentState.DONE, at, said, DONE, by);
            }
            case "underWay" -> {
                var at = said != null && said.has("daysAgo")
                        ? said.ago("daysAgo")
                        : answer.ago("daysAgo").plusSeconds(60);
                update(
                        commitment,
                        CommitmentState.UNDER_WAY,
                        at,
                        said != null && said.flag("review") ? null : said,
                        BEGUN,
                        by);
                if (said != null && said.flag("review")) {
                    directory.recordUpdate(
                            commitment.id(),
                            new RecordedUpdate(null, null, said.both("note"), List.of(), true, at.plusSeconds(1), by));
                }
            }
            default -> {} // planned, or late: nobody has said anything
        }
    }

    private void update(
            CommitmentView commitment,
            CommitmentState to,
            Instant at,
            @Nullable Told said,
            LocalisedText plain,
            @Nullable Long by) {
        var evidence = said != null && said.has("picture") ? List.of(picture(said)) : List.<Long>of();
        directory.recordUpdate(
                commitment.id(),
                new RecordedUpdate(to, null, said == null ? plain : said.both("note"), evidence, false, at, by));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void stages(Told one) {
        for (var stage : one.list("stages")) {
            changes.record(
                    ideas.number(one.text("idea")),
                    new RecordedStage(
                            stage.value("stage", DeliveryStage.class),
                            stage.both("learned"),
                            stage.list("before").stream().map(this::picture).toList(),
                            stage.list("after").stream().map(this::picture).toList(),
                            stage.ago("daysAgo"),
                            null));
        }
    }

    private void gains(Told one) {
        for (var gain : one.list("gains")) {
            gains.record(
                    ideas.number(one.text("idea")),
                    new GainRequest(
                            gain.value("kind", GainKind.class),
                            gain.both("what"),
                            gain.bothOrNull("unit"),
                            day(gain.ago("fromDaysAgo")),
                            day(gain.ago("toDaysAgo")),
                            gain.both("source"),
                            gain.list("shares").stream().map(this::share).toList()),
                    gain.ago("daysAgo"),
                    null);
        }
    }

    private GainRequest.Share share(Told share) {
        return new GainRequest.Share(
                place.service(share.text("service")),
                share.value("role", GainRole.class),
                amount(share.textOrNull("expected")),
                amount(share.textOrNull("observed")));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private long picture(Told told) {
        var alternative = told.both("alternative");
        return pictures.computeIfAbsent(
                told.text("picture") + alternative.en(),
                known -> attachments.add(DemoPicture.drawn(told.text("picture")), alternative));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private long number(Told idea) {
        return ideas.number(idea.text("key"));
    }
}
