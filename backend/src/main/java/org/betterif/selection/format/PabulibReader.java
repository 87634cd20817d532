package org.betterif.selection.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * Reads a Pabulib file (Faliszewski and others, "Participatory budgeting: data, tools, and analysis", IJCAI 2023; format
 * at pabulib.org/format): sections META, PROJECTS and VOTES of semicolon-separated rows. A file is read whole or refused
 * with the line to blame. Totals that the file states (numbers of projects and votes, votes or score of a project) are
 * never used; where they differ from the ballots there is a warning. So is there where ballots break limits that META
 * states ({@code min_length}, {@code max_length}, {@code max_points} …): such ballots are counted as they stand, since whoever
 * held the ballot has accepted them.
 *
 * <p>Published files also have what the format does not foresee, and are counted with a warning: projects that cost nothing,
 * and a project named twice on an approval ballot, which is one approval. The row {@code key;value} below META may be missing.
 */
public final class PabulibReader {
    private static final Set<String> NO_LABEL =
            Set.of("project_id", "cost", "votes", "score", "name", "selected", "latitude", "longitude");

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    /** A row of PROJECTS. */
    record RawProject(String id, BigDecimal cost, Map<String, String> row, int line) {}

    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLine = new HashMap<>();
    private final List<RawProject> projects = new ArrayList<>();
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Map<String, Integer> lineOfVoter = new HashMap<>();
    private final Map<Section, Integer> seen = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private List<String> header = List.of();
    private BallotKind kind = BallotKind.APPROVAL;
    private PabulibLimits limits = PabulibLimits.of(Map.of(), Map.of());

    private PabulibReader() {}

    public static Imported read(String text) {
        return new PabulibReader().parse(text);
    }

    private Imported parse(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        if (text.isBlank()) {
            throw new UnreadableFile(1, "the file is empty");
        }
        Section section = null;
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            if (lines[i].isBlank()) {
                continue;
            }
            Section starts = sectionOf(lines[i]);
            if (starts != null) {
                if (seen.put(starts, line) != null) {
                    throw new UnreadableFile(line, "section " + starts + " appears twice");
                }
                section = starts;
                header = List.of();
                if (section == Section.VOTES) {
                    beforeVotes(line);
                }
            } else if (section == null) {
                throw new UnreadableFile(line, "expected the section META, found " + UnreadableFile.quote(lines[i]));
            } else if (header.isEmpty()) {
                header(section, SemicolonRow.split(lines[i], ';', line), line);
            } else {
                row(section, SemicolonRow.split(lines[i], ';', line), line);
            }
        }
        return finish();
    }

    private static Section sectionOf(String line) {
        // a row of one field that happens to be called "votes" cannot occur: every row has at least two
        String word = line.strip().replaceAll(";+$", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Section.values())
                .filter(s -> s.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private void header(Section section, List<String> fields, int line) {
        header = fields.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        if (section == Section.META) {
            if (fields.size() < 2) {
                throw new UnreadableFile(line, "section META has no column \"value\"");
            }
            if (!header.equals(List.of("key", "value"))) {
                // older files begin with the first key at once
                header = List.of("key", "value");
                row(section, fields, line);
            }
            return;
        }
        List<String> needed = section == Section.PROJECTS
                ? List.of("project_id", "cost")
                : kind.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
        for (String column : needed) {
            if (!header.contains(column)) {
                throw new UnreadableFile(line, "section " + section + " has no column \"" + column + "\"");
            }
        }
    }

    private void row(Section section, List<String> fields, int line) {
        if (section == Section.META) {
            String key = fields.get(0).strip().toLowerCase(Locale.ROOT);
            Integer earlier = metaLine.put(key, line);
            if (earlier != null) {
                throw new UnreadableFile(
                        line, "META says " + UnreadableFile.quote(key) + " a second time, first on line " + earlier);
            }
            meta.put(
                    key,
                    String.join(";", fields.subList(1, fields.size()))
                            .replaceAll(";+$", "")
                            .strip());
            return;
        }
        if (fields.size() > header.size()) {
            throw new UnreadableFile(
                    line,
                    "has " + fields.size() + " fields, the header has " + header.size()
                            + " (a semicolon inside a field needs quotes)");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(header.get(i), fields.get(i).strip());
        }
        if (section == Section.PROJECTS) {
            project(row, line);
        } else {
            vote(row, line);
        }
    }

    private void project(Map<String, String> row, int line) {
        String id = row.getOrDefault("project_id", "");
        if (id.isEmpty()) {
            throw new UnreadableFile(line, "a project without an id");
        }
        if (indexOf.putIfAbsent(id, projects.size()) != null) {
            throw new UnreadableFile(
                    line,
                    "project " + UnreadableFile.quote(id) + " is already on line "
                            + projects.get(indexOf.get(id)).line());
        }
        BigDecimal cost = Amounts.from0(row.getOrDefault("cost", ""), "cost", line);
        if (cost.signum() == 0) {
            warnings.add("line " + line + ": project " + id + " costs nothing");
        }
        projects.add(new RawProject(id, cost, row, line));
    }

    private void beforeVotes(int line) {
        if (!seen.containsKey(Section.PROJECTS)) {
            throw new UnreadableFile(line, "section VOTES comes before PROJECTS");
        }
        String type = meta.get("vote_type");
        if (type == null) {
            throw new UnreadableFile(line, "META has no vote_type");
        }
        limits = PabulibLimits.of(meta, metaLine);
        kind = switch (type.toLowerCase(Locale.ROOT)) {
            case "approval", "choose-1" -> BallotKind.APPROVAL;
            case "ordinal" -> BallotKind.ORDINAL;
            case "cumulative" -> BallotKind.CUMULATIVE;
            case "scoring" -> BallotKind.SCORING;
            default ->
                throw new UnreadableFile(
                        metaLine.get("vote_type"),
                        "vote_type " + UnreadableFile.quote(type) + " is not approval, ordinal, cumulative or scoring");
        };
    }

    private void vote(Map<String, String> row, int line) {
        String voter = row.getOrDefault("voter_id", "");
        if (voter.isEmpty()) {
            throw new UnreadableFile(line, "a vote without a voter_id");
        }
        Integer earlier = lineOfVoter.putIfAbsent(voter, line);
        if (earlier != null) {
            throw new UnreadableFile(
                    line, "voter " + UnreadableFile.quote(voter) + " has already voted on line " + earlier);
        }
        String vote = row.getOrDefault("vote", "");
        String[] ids = vote.isEmpty() ? new String[0] : vote.split(",", -1);
        Set<Integer> chosen = new LinkedHashSet<>();
        for (String each : ids) {
            String id = each.strip();
            Integer index = indexOf.get(id);
            if (index == null) {
                throw new UnreadableFile(line, "vote for an unknown project " + UnreadableFile.quote(id));
            }
            if (!chosen.add(index)) {
                String twice = "project " + UnreadableFile.quote(id) + " twice on one ballot";
                if (kind != BallotKind.APPROVAL) {
                    throw new UnreadableFile(line, twice);
                }
                warnings.add("line " + line + ": " + twice + "; counted once");
            }
        }
        int[] choices = chosen.stream().mapToInt(Integer::intValue).toArray();
        long[] points = kind.hasPoints() ? points(row, ids.length, line) : new long[0];
        ballots.add(new Ballot(voter, 1, choices, points));
        limits.look(choices, points, line);
    }

    private static long[] points(Map<String, String> row, int expected, int line) {
        String text = row.getOrDefault("points", "");
        String[] parts = text.isEmpty() ? new String[0] : text.split(",", -1);
        if (parts.length != expected) {
            throw new UnreadableFile(line, parts.length + " points for " + expected + " projects");
        }
        long[] points = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            points[i] = Amounts.whole(parts[i], "points", line);
            if (Math.abs(points[i]) > 1_000_000) {
                throw new UnreadableFile(line, "points " + points[i] + " are more than a million");
            }
        }
        return points;
    }

    private Imported finish() {
        for (Section section : Section.values()) {
            if (!seen.containsKey(section)) {
                throw new UnreadableFile(0, "the file has no section " + section);
            }
        }
        if (!meta.containsKey("budget")) {
            throw new UnreadableFile(seen.get(Section.META), "META has no budget");
        }
        if (projects.isEmpty()) {
            throw new UnreadableFile(seen.get(Section.PROJECTS), "the file has no projects");
        }
        BigDecimal budget = Amounts.above0(meta.get("budget"), "budget", metaLine.get("budget"));
        int decimals = Math.max(0, budget.scale());
        for (RawProject project : projects) {
            decimals = Math.max(decimals, project.cost().scale());
        }
        List<Project> read = new ArrayList<>();
        for (RawProject project : projects) {
            read.add(new Project(
                    project.id(),
                    project.row().getOrDefault("name", project.id()),
                    project.cost().movePointRight(decimals).longValueExact(),
                    labels(project.row())));
        }
        Election election = new Election(
                meta.getOrDefault("description", ""),
                kind,
                budget.movePointRight(decimals).longValueExact(),
                decimals,
                false,
                read,
                ballots);
        warnings.addAll(new PabulibTotals(meta, metaLine, projects).differing(election));
        warnings.addAll(limits.warnings());
        return new Imported(election, warnings);
    }

    private static Map<String, Set<String>> labels(Map<String, String> row) {
        Map<String, Set<String>> labels = new HashMap<>();
        row.forEach((column, text) -> {
            if (!NO_LABEL.contains(column) && !text.isEmpty()) {
                Set<String> values = new LinkedHashSet<>();
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .forEach(values::add);
                labels.put(column, values);
            }
        });
        return labels;
    }
}
