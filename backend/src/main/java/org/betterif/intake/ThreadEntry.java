package org.betterif.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.betterif.comment.CommentDirectory;
import org.betterif.comment.imported.ImportedComment;
import org.betterif.comment.imported.ImportedThreads;
import org.betterif.comment.thread.Stance;
import org.betterif.intake.file.Line;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** Enters the threads of one proposal: all at once; when one comment cannot be taken, one by one, so that only it is lost. */
class ThreadEntry {

    static final String WITHOUT_PARENT = "comments whose parent is not in the file; each begins a thread of its own";
    static final String WITHOUT_WORDS =
            "comments without words; a tombstone where somebody answered them, else left out";

    private final CommentDirectory comments;
    private final String source;
    private final long idea;
    private final IntakeReport report;

    ThreadEntry(CommentDirectory comments, String source, long idea, IntakeReport report) {
        this.comments = comments;
        this.source = source;
        this.idea = idea;
        this.report = report;
    }

    void enter(List<Line<ThreadComment>> thread) {
        if (thread.isEmpty()) {
            return;
        }
        var names = names(thread);
        var byId = thread.stream().collect(Collectors.toMap(line -> line.value().id(), line -> line));
        var all = thread.stream().map(line -> comment(line.value(), names)).toList();
        var entered = together(all);
        if (entered == null) {
            oneByOne(thread, names, byId);
        } else {
            count(entered, byId);
        }
        alone(thread, byId, entered);
        report.count(
                "votes against comments, not taken: agreement alone is counted here",
                thread.stream().mapToLong(line -> line.value().disagreed()).sum());
    }

    private @Nullable ImportedThreads together(List<ImportedComment> all) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> comments.importComments(idea, source, all));
        } catch (RuntimeException oneOfThem) {
            return null;
        }
    }

    /** In order of date: a reply is younger than what it answers. */
    private void oneByOne(
            List<Line<ThreadComment>> thread, Map<String, String> names, Map<String, Line<ThreadComment>> byId) {
        thread.stream().sorted(Comparator.comparing(line -> line.value().at())).forEach(line -> Entry.enter(
                        line,
                        report,
                        () -> comments.importComments(idea, source, List.of(comment(line.value(), names))))
                .ifPresent(entered -> count(entered, byId)));
    }

    private void count(ImportedThreads entered, Map<String, Line<ThreadComment>> byId) {
        report.count("comments, new here", entered.added());
        report.count("comments, known before", entered.known());
        report.count("comments without words", entered.empty().size());
        entered.empty().forEach(id -> note(WITHOUT_WORDS, byId.get(id)));
    }

    /** What the file lacks is reported each time, whether the comment is new here or known. */
    private void alone(
            List<Line<ThreadComment>> thread,
            Map<String, Line<ThreadComment>> byId,
            @Nullable ImportedThreads entered) {
        var alone = new TreeSet<Line<ThreadComment>>(Comparator.comparingLong(Line::number));
        thread.stream()
                .filter(line -> line.value().parent() != null
                        && !byId.containsKey(line.value().parent()))
                .forEach(alone::add);
        if (entered != null) {
            // those of a circle are without a parent, too
            var silent = new HashSet<>(entered.empty());
            entered.withoutParent().stream()
                    .filter(id -> !silent.contains(id))
                    .map(byId::get)
                    .forEach(alone::add);
        }
        report.count("comments without a parent", alone.size());
        alone.forEach(line -> note(WITHOUT_PARENT, line));
    }

    private void note(String kind, Line<ThreadComment> line) {
        var comment = line.value();
        report.note(
                kind,
                line.file(),
                line.number(),
                "comment " + comment.id() + " of proposal " + comment.proposal()
                        + (comment.parent() == null ? "" : ", answering " + comment.parent()));
    }

    /** Numbered within the proposal: who speaks stays told apart, and nobody is followed from one proposal to the next. */
    private static Map<String, String> names(List<Line<ThreadComment>> thread) {
        var names = new HashMap<String, String>();
        thread.stream()
                .sorted(Comparator.comparing(
                                (Line<ThreadComment> line) -> line.value().at())
                        .thenComparing(Line::number))
                .forEach(line -> names.computeIfAbsent(
                        line.value().user() + "/" + line.value().userType(),
                        any -> name(line.value(), names.size() + 1)));
        return names;
    }

    private static String name(ThreadComment comment, int number) {
        return comment.userType().equals("Autor")
                ? comment.userType()
                : (comment.userType().isEmpty() ? "Participante" : comment.userType()) + " " + number;
    }

    private static ImportedComment comment(ThreadComment said, Map<String, String> names) {
        return new ImportedComment(
                said.id(),
                said.parent(),
                null,
                names.get(said.user() + "/" + said.userType()),
                said.text(),
                Language.OTHER,
                Stance.NEITHER,
                said.at(),
                false,
                said.agreed(),
                List.of());
    }
}
