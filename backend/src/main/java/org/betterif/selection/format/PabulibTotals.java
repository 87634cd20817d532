package org.betterif.selection.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.betterif.selection.Ballot;
import org.betterif.selection.Election;

/** The totals that a file states beside its ballots: never used, and compared so that a difference is told. */
final class PabulibTotals {
    private final Map<String, String> meta;
    private final Map<String, Integer> metaLine;
    private final List<PabulibReader.RawProject> projects;
    private final List<String> differing = new ArrayList<>();

    PabulibTotals(Map<String, String> meta, Map<String, Integer> metaLine, List<PabulibReader.RawProject> projects) {
        this.meta = meta;
        this.metaLine = metaLine;
        this.projects = projects;
    }

    /** A warning for each total that is not what the ballots give. */
    List<String> differing(Election election) {
        compare("num_projects", projects.size());
        compare("num_votes", election.ballots().size());
        boolean hasPoints = election.kind().hasPoints();
        long[] votes = new long[projects.size()];
        long[] score = new long[projects.size()];
        for (Ballot ballot : election.ballots()) {
            for (int i = 0; i < ballot.choices().length; i++) {
                votes[ballot.choices()[i]]++;
                score[ballot.choices()[i]] += hasPoints ? ballot.points()[i] : 1;
            }
        }
        for (int p = 0; p < projects.size(); p++) {
            compare(projects.get(p), "votes", votes[p]);
            // what a score means on a ranking is not laid down, so only sums of points are compared
            if (hasPoints) {
                compare(projects.get(p), "score", score[p]);
            }
        }
        return differing;
    }

    private void compare(String key, long counted) {
        String stated = meta.get(key);
        if (stated != null && !stated.equals(Long.toString(counted))) {
            differing.add("line " + metaLine.get(key) + ": " + key + " says " + stated + ", the file has " + counted
                    + "; counted from the file");
        }
    }

    private void compare(PabulibReader.RawProject project, String column, long counted) {
        String stated = project.row().getOrDefault(column, "");
        if (!stated.isEmpty() && !stated.replaceFirst("\\.0+$", "").equals(Long.toString(counted))) {
            differing.add("line " + project.line() + ": " + column + " of project " + project.id() + " says " + stated
                    + ", the ballots give " + counted + "; counted from the ballots");
        }
    }
}
