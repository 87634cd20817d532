package org.betterif.selection.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/**
 * Writes a Pabulib file that {@link PabulibReader} reads back to an equal election. Voters are written as the ballots name
 * them: whoever publishes gives them fresh random numbers and an order that says nothing first.
 */
public final class PabulibWriter {
    private PabulibWriter() {}

    /**
     * @param meta further rows of META (country, unit, instance, language, rule …), in order; may not replace those
     *     computed here
     * @param selected indices of the selected projects
     */
    public static String write(Election election, Map<String, String> meta, List<Integer> selected) {
        StringBuilder out = new StringBuilder("META\nkey;value\n");
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("description", election.title());
        rows.putAll(meta);
        rows.put("num_projects", Integer.toString(election.projects().size()));
        rows.put("num_votes", Long.toString(election.voters()));
        rows.put("budget", money(election, election.budget()));
        rows.put("vote_type", election.kind().name().toLowerCase(Locale.ROOT));
        rows.forEach((key, value) -> row(out, List.of(key, value)));
        Set<String> labels = new TreeSet<>();
        election.projects().forEach(p -> labels.addAll(p.labels().keySet()));
        projects(out, election, labels, selected);
        votes(out, election);
        return out.toString();
    }

    private static void projects(StringBuilder out, Election election, Set<String> labels, List<Integer> selected) {
        out.append("PROJECTS\n");
        StringJoiner header =
                new StringJoiner(";").add("project_id").add("cost").add("votes").add("name");
        labels.forEach(header::add);
        out.append(header.add("selected")).append('\n');
        long[] votes = new long[election.projects().size()];
        for (Ballot ballot : election.ballots()) {
            for (int choice : ballot.choices()) {
                votes[choice] += ballot.count();
            }
        }
        for (int p = 0; p < votes.length; p++) {
            Project project = election.project(p);
            StringJoiner row = new StringJoiner(";")
                    .add(field(project.id()))
                    .add(money(election, project.cost()))
                    .add(Long.toString(votes[p]))
                    .add(field(project.name()));
            for (String label : labels) {
                row.add(field(String.join(",", new TreeSet<>(project.labels().getOrDefault(label, Set.of())))));
            }
            out.append(row.add(selected.contains(p) ? "1" : "0")).append('\n');
        }
    }

    private static void votes(StringBuilder out, Election election) {
        boolean points = election.kind().hasPoints();
        out.append("VOTES\n").append(points ? "voter_id;vote;points\n" : "voter_id;vote\n");
        for (Ballot ballot : election.ballots()) {
            StringJoiner ids = new StringJoiner(",");
            StringJoiner given = new StringJoiner(",");
            for (int i = 0; i < ballot.choices().length; i++) {
                ids.add(election.project(ballot.choices()[i]).id());
                if (points) {
                    given.add(Long.toString(ballot.points()[i]));
                }
            }
            for (long copy = 1; copy <= ballot.count(); copy++) {
                String voter = ballot.count() == 1 ? ballot.voter() : ballot.voter() + "-" + copy;
                row(out, points ? List.of(voter, ids.toString(), given.toString()) : List.of(voter, ids.toString()));
            }
        }
    }

    private static String money(Election election, long amount) {
        return election.inCurrency(amount).toPlainString();
    }

    private static void row(StringBuilder out, List<String> fields) {
        StringJoiner row = new StringJoiner(";");
        fields.forEach(f -> row.add(field(f)));
        out.append(row).append('\n');
    }

    private static String field(String text) {
        return SemicolonRow.quoteIfNeeded(text, ';');
    }
}
