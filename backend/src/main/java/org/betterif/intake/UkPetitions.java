package org.betterif.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.imported.ImportedIdea;
import org.betterif.idea.imported.ImportedIdeas;
import org.betterif.intake.Destinations.Destination;
import org.betterif.intake.Destinations.Period;
import org.betterif.intake.file.Line;
import org.betterif.intake.origin.IntakeRecord;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.intake.origin.OriginDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Petitions to a national parliament. A refused one is kept as history, closed, with the reason that was given there; one
 * that was refused as a duplicate of another in the file is closed in favour of it.
 */
@ApplicationScoped
class UkPetitions implements Importer {

    private static final String FILE = "petitions.jsonl";
    private static final String DUPLICATES = "duplicates.tsv";

    private final ImportedIdeas ideas;
    private final PetitionAnswers answers;
    private final OriginDirectory records;

    UkPetitions(ImportedIdeas ideas, ResponseDirectory responses, OriginDirectory records) {
        this.ideas = ideas;
        this.answers = new PetitionAnswers(responses);
        this.records = records;
    }

    @Override
    public IntakeSource source() {
        return IntakeSource.UK_PETITIONS;
    }

    @Override
    public void run(Path directory, Destinations into, IntakeReport report, Progress progress) {
        var petitions = sound(report.file(directory.resolve(FILE)).json(Petition.class), report);
        if (petitions.isEmpty()) {
            return;
        }
        var originals = originals(directory.resolve(DUPLICATES), report);
        var destination = into.of(period(petitions));
        var numbers = new HashMap<Long, Long>();
        progress.begin(FILE, petitions.size());
        // originals first, so that a duplicate finds the one it is closed in favour of
        petitions.sort(Comparator.comparing(line -> line.value().rejected()));
        for (var line : petitions) {
            Entry.enter(
                            line,
                            report,
                            () -> enter(line.value(), original(line.value(), originals, numbers), destination))
                    .ifPresent(entered -> {
                        numbers.put(line.value().id(), entered.number());
                        count(line.value(), entered, report);
                        entered.odd()
                                .forEach(text -> report.note(
                                        "thresholds left out: count and dates disagree",
                                        line.file(),
                                        line.number(),
                                        text));
                    });
            progress.step(1);
        }
    }

    /** @param fresh whether it was not here before @param odd what its count and its dates do not agree on */
    private record Entered(long number, boolean fresh, boolean favoured, boolean answered, List<String> odd) {}

    private static List<Line<Petition>> sound(List<Line<Petition>> read, IntakeReport report) {
        var sound = new ArrayList<Line<Petition>>();
        var seen = new HashMap<Long, Long>();
        for (var line : read) {
            try {
                line.value().check();
                var first = seen.putIfAbsent(line.value().id(), line.number());
                if (first != null) {
                    throw new IntakeFault("petition " + line.value().id() + " stands on line " + first + " already");
                }
                sound.add(line);
            } catch (IntakeFault fault) {
                report.broken(line.file(), line.number(), fault.getMessage());
            }
        }
        return sound;
    }

    /** The petitions that moderators named as what a refused one repeats, in the order of the file. */
    private static Map<Long, List<Long>> originals(Path file, IntakeReport report) {
        var originals = new HashMap<Long, List<Long>>();
        if (!Files.exists(file)) {
            report.note(
                    "files that are missing; petitions are imported without them",
                    DUPLICATES,
                    0,
                    "no duplicates known");
            return originals;
        }
        for (var line : report.file(file).csv('\t')) {
            try {
                originals
                        .computeIfAbsent(Long.valueOf(line.value().get("duplicate_id")), any -> new ArrayList<>())
                        .add(Long.valueOf(line.value().get("original_id")));
            } catch (NumberFormatException wrong) {
                report.broken(line.file(), line.number(), wrong.getMessage());
            }
        }
        return originals;
    }

    private static @Nullable Long original(
            Petition petition, Map<Long, List<Long>> originals, Map<Long, Long> numbers) {
        return originals.getOrDefault(petition.id(), List.of()).stream()
                .filter(id -> petition.rejected() && numbers.containsKey(id))
                .map(numbers::get)
                .findFirst()
                .orElse(null);
    }

    private static Period period(List<Line<Petition>> petitions) {
        var from = petitions.stream().map(line -> line.value().createdAt()).min(Comparator.naturalOrder());
        var to = petitions.stream().map(line -> last(line.value())).max(Comparator.naturalOrder());
        return new Period(from.orElseThrow(), to.orElseThrow());
    }

    private static Instant last(Petition petition) {
        return petition.closedAt() == null ? petition.sharedAt() : petition.closedAt();
    }

    private Entered enter(Petition petition, @Nullable Long original, Destination into) {
        long number = ideas.enter(idea(petition, original, into));
        boolean fresh = records.keep(record(petition, number));
        boolean answered = answers.record(petition, number);
        return new Entered(number, fresh, original != null, answered, answers.crossings(petition, number));
    }

    private ImportedIdea idea(Petition petition, @Nullable Long original, Destination into) {
        var stage =
                original != null ? Stage.CLOSED_IN_FAVOUR : "open".equals(petition.state()) ? Stage.OPEN : Stage.CLOSED;
        return new ImportedIdea(
                source().code(),
                String.valueOf(petition.id()),
                into.callId(),
                into.areaId(),
                into.topicId(),
                null,
                null,
                null,
                new ImportedIdea.Text(
                        Language.EN,
                        petition.action(),
                        text(petition.additionalDetails()),
                        text(petition.background()),
                        "",
                        "",
                        null,
                        null,
                        null),
                petition.sharedAt(),
                stage,
                Visibility.PUBLIC,
                original,
                null,
                null,
                petition.signatureCount(),
                List.of(),
                stage == Stage.CLOSED_IN_FAVOUR ? petition.rejectedAt() : petition.closedAt());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private IntakeRecord record(Petition petition, long number) {
        var refused = petition.rejection();
        return new IntakeRecord(
                source().code(),
                String.valueOf(petition.id()),
                number,
                petition.state(),
                source().address(String.valueOf(petition.id())),
                refused == null ? null : Facts.refusal(refused.code(), refused.details()),
                facts(petition));
    }

    private List<IntakeRecord.Fact> facts(Petition petition) {
        var facts = new Facts(source().zone());
        facts.at(IntakeRecord.Kind.OPENED, petition.openedAt());
        facts.at(IntakeRecord.Kind.REFUSED, petition.rejectedAt());
        facts.at(IntakeRecord.Kind.CLOSED, petition.closedAt());
        facts.at(IntakeRecord.Kind.ANSWER_THRESHOLD, petition.responseThresholdReachedAt());
        facts.at(IntakeRecord.Kind.ANSWERED, petition.governmentResponseAt());
        facts.at(IntakeRecord.Kind.DEBATE_THRESHOLD, petition.debateThresholdReachedAt());
        facts.on(IntakeRecord.Kind.DEBATE_SCHEDULED, petition.scheduledDebateDate(), null);
        var debate = petition.debate();
        if (debate != null) {
            facts.on(IntakeRecord.Kind.DEBATED, debate.debatedOn(), debate.transcriptUrl());
        }
        return facts.all();
    }

    private static void count(Petition petition, Entered entered, IntakeReport report) {
        report.count("petitions, new here", entered.fresh() ? 1 : 0);
        report.count("petitions, known before", entered.fresh() ? 0 : 1);
        report.count("of all: " + petition.state(), 1);
        report.count("of the rejected: closed in favour of another in the file", entered.favoured() ? 1 : 0);
        report.count("answered", entered.answered() ? 1 : 0);
        report.count("signatures, counted apart from votes here", petition.signatureCount());
    }
}
