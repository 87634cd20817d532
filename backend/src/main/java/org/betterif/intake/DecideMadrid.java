package org.betterif.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.betterif.comment.CommentDirectory;
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
import org.betterif.shared.Language;

/**
 * Proposals of a city and the threads under them, in Spanish. Replies keep their depth; one whose parent is not in the file
 * begins a thread and is reported.
 */
@ApplicationScoped
class DecideMadrid implements Importer {

    private static final String PROPOSALS = "proposals.csv";
    private static final String COMMENTS = "comments.csv";

    private final ImportedIdeas ideas;
    private final CommentDirectory comments;
    private final OriginDirectory records;

    DecideMadrid(ImportedIdeas ideas, CommentDirectory comments, OriginDirectory records) {
        this.ideas = ideas;
        this.comments = comments;
        this.records = records;
    }

    @Override
    public IntakeSource source() {
        return IntakeSource.DECIDE_MADRID;
    }

    @Override
    public void run(Path directory, Destinations into, IntakeReport report, Progress progress) {
        var proposals = sound(report.file(directory.resolve(PROPOSALS)).csv(','), Proposal::of, Proposal::id, report);
        var said = sound(
                report.file(directory.resolve(COMMENTS)).csv(','),
                row -> ThreadComment.of(row, source().zone()),
                ThreadComment::id,
                report);
        report.count("proposals in the file", proposals.size());
        report.count("comments in the file", said.size());
        if (proposals.isEmpty()) {
            return;
        }
        var destination = into.of(period(proposals, said));
        var threads = threads(said);
        progress.begin(PROPOSALS + " and " + COMMENTS, proposals.size() + said.size());
        for (var line : proposals) {
            var thread = threads.getOrDefault(line.value().id(), List.of());
            Entry.enter(line, report, () -> enter(line.value(), destination)).ifPresent(entered -> {
                threads.remove(line.value().id());
                report.count("proposals, new here", entered.fresh() ? 1 : 0);
                report.count("proposals, known before", entered.fresh() ? 0 : 1);
                new ThreadEntry(comments, source().code(), entered.number(), report).enter(thread);
            });
            progress.step(1L + thread.size());
        }
        threads.values().stream()
                .flatMap(List::stream)
                .forEach(line -> report.broken(
                        line.file(),
                        line.number(),
                        "there is no proposal " + line.value().proposal()));
    }

    private record Entered(long number, boolean fresh) {}

    private static <T> List<Line<T>> sound(
            List<Line<Map<String, String>>> rows,
            Function<Map<String, String>, T> reading,
            Function<T, String> id,
            IntakeReport report) {
        var sound = new ArrayList<Line<T>>();
        var seen = new HashMap<String, Long>();
        for (var row : rows) {
            try {
                var value = reading.apply(row.value());
                var first = seen.putIfAbsent(id.apply(value), row.number());
                if (first != null) {
                    throw new IntakeFault("id " + id.apply(value) + " stands on line " + first + " already");
                }
                sound.add(new Line<>(row.file(), row.number(), value));
            } catch (IntakeFault fault) {
                report.broken(row.file(), row.number(), fault.getMessage());
            }
        }
        return sound;
    }

    private static Map<String, List<Line<ThreadComment>>> threads(List<Line<ThreadComment>> said) {
        var threads = new LinkedHashMap<String, List<Line<ThreadComment>>>();
        said.forEach(line -> threads.computeIfAbsent(line.value().proposal(), any -> new ArrayList<>())
                .add(line));
        return threads;
    }

    private Period period(List<Line<Proposal>> proposals, List<Line<ThreadComment>> said) {
        var from = proposals.stream()
                .map(line -> shared(line.value()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var lastShared = proposals.stream().map(line -> shared(line.value())).max(Comparator.naturalOrder());
        var to = said.stream()
                .map(line -> line.value().at())
                .max(Comparator.naturalOrder())
                .or(() -> lastShared);
        return new Period(from, to.orElseThrow());
    }

    private Instant shared(Proposal proposal) {
        return proposal.day().atStartOfDay(source().zone()).toInstant();
    }

    private Entered enter(Proposal proposal, Destination into) {
        long number = ideas.enter(idea(proposal, into));
        boolean fresh = records.keep(new IntakeRecord(
                source().code(),
                proposal.id(),
                number,
                proposal.status(),
                Facts.web(source().address(proposal.path())),
                null,
                List.of()));
        return new Entered(number, fresh);
    }

    private ImportedIdea idea(Proposal proposal, Destination into) {
        return new ImportedIdea(
                source().code(),
                proposal.id(),
                into.callId(),
                into.areaId(),
                into.topicId(),
                null,
                null,
                null,
                new ImportedIdea.Text(Language.OTHER, proposal.title(), "", proposal.words(), "", "", null, null, null),
                shared(proposal),
                proposal.open() ? Stage.OPEN : Stage.CLOSED,
                Visibility.PUBLIC,
                null,
                null,
                null,
                proposal.supports(),
                List.of());
    }
}
