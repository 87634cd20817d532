package org.betterif.ballot.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotReason;
import org.betterif.ballot.terms.Marks;
import org.betterif.ballot.terms.Option;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.format.AbcReader;
import org.betterif.selection.format.BltReader;
import org.betterif.selection.format.Imported;
import org.betterif.selection.format.PabulibReader;
import org.betterif.selection.format.UnreadableFile;
import org.betterif.selection.method.Rule;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A file of ballots.
 *
 * @param name tells the format: .pb, .blt, .abc.yaml
 * @param seats places to fill, where the file does not say or counts money
 */
public record BallotFile(
        String name, String content, @Nullable Integer seats) {

    private static final int MOST_OPTIONS = 500;
    private static final int MOST_VOTERS = 1_000_000;
    private static final int LONGEST_REF = 40;
    private static final int LONGEST_NAME = 500;

    /** @throws ProblemException 400 with the line to blame */
    public FileContents read() {
        var imported = imported();
        var election = imported.election();
        if (election.decimals() > 0) {
            throw unreadable("Amounts here are whole pounds; this file has pence.");
        }
        if (election.projects().stream().anyMatch(project -> project.cost() == 0)) {
            throw unreadable("Everything on a ballot here has a cost; this file has a project without one.");
        }
        if (election.projects().size() > MOST_OPTIONS) {
            throw unreadable("A ballot here has at most " + MOST_OPTIONS + " lines; this one has "
                    + election.projects().size() + ".");
        }
        if (election.voters() > MOST_VOTERS) {
            throw unreadable("At most " + MOST_VOTERS + " ballots; this file has " + election.voters() + ".");
        }
        return new FileContents(
                form(election),
                election.seats() ? null : (Long) election.budget(),
                election.seats() ? (Integer) (int) election.budget() : null,
                options(election),
                papers(election),
                imported.warnings(),
                Arrays.stream(Rule.values())
                        .filter(rule -> rule.counts(election.kind(), election.seats()))
                        .map(Rule::text)
                        .toList());
    }

    private Imported imported() {
        var lower = name.toLowerCase(Locale.ROOT);
        int toFill = seats == null ? 0 : seats;
        try {
            if (lower.endsWith(".abc.yaml") || lower.endsWith(".abc.yml")) {
                return AbcReader.read(content, toFill);
            }
            if (!lower.endsWith(".pb") && !lower.endsWith(".blt")) {
                throw ProblemException.invalid(
                        "fileName", BallotReason.FILE_UNREADABLE, "A .pb, .blt or .abc.yaml file.");
            }
            var imported = lower.endsWith(".pb") ? PabulibReader.read(content) : BltReader.read(content);
            if (toFill > imported.election().projects().size()) {
                throw ProblemException.invalid("seats", BallotReason.MORE_THAN_IDEAS, "More places than candidates.");
            }
            return toFill == 0 ? imported : new Imported(imported.election().withSeats(toFill), imported.warnings());
        } catch (UnreadableFile unreadable) {
            throw unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    private static ProblemException unreadable(String message) {
        return ProblemException.invalid("content", BallotReason.FILE_UNREADABLE, message);
    }

    private static BallotForm form(Election election) {
        return switch (election.kind()) {
            case APPROVAL -> BallotForm.APPROVAL;
            case ORDINAL -> BallotForm.RANKING;
            case CUMULATIVE, SCORING -> BallotForm.POINTS;
        };
    }

    private static List<Option> options(Election election) {
        List<Option> options = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int p = 0; p < election.projects().size(); p++) {
            var project = election.project(p);
            options.add(new Option(
                    p,
                    ref(project, taken),
                    null,
                    name(project),
                    election.seats() ? null : (Long) project.cost(),
                    null,
                    null,
                    null));
        }
        return options;
    }

    /** The file's id as far as an address can hold it, and no other's. */
    private static String ref(Project project, Set<String> taken) {
        var plain = project.id().replaceAll("[^A-Za-z0-9_.-]", "-");
        var base = plain.substring(0, Math.min(plain.length(), LONGEST_REF));
        var ref = base;
        for (int n = 2; !taken.add(ref); n++) {
            var end = "-" + n;
            ref = base.substring(0, Math.min(base.length(), LONGEST_REF - end.length())) + end;
        }
        return ref;
    }

    private static String name(Project project) {
        var name = project.name().isBlank() ? project.id() : project.name();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static List<Marks> papers(Election election) {
        List<Marks> papers = new ArrayList<>();
        for (var ballot : election.ballots()) {
            var marks = marks(ballot, election.kind().hasPoints());
            for (long copy = 0; copy < ballot.count(); copy++) {
                papers.add(marks);
            }
        }
        return papers;
    }

    private static Marks marks(Ballot ballot, boolean withPoints) {
        List<Integer> choices = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < ballot.choices().length; i++) {
            choices.add(ballot.choices()[i]);
            if (withPoints) {
                points.add((int) ballot.points()[i]);
            }
        }
        return new Marks(choices, points);
    }
}
