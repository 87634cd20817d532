package org.betterif.selection.format;

import org.betterif.selection.Ballot;
import org.betterif.selection.Election;
import org.betterif.selection.Project;

/** Writes rankings for seats as a .blt file that {@link BltReader} reads back; a candidate's number is its place, from 1. */
public final class BltWriter {
    private BltWriter() {}

    public static String write(Election election) {
        StringBuilder out = new StringBuilder();
        out.append(election.projects().size())
                .append(' ')
                .append(election.budget())
                .append('\n');
        for (Ballot ballot : election.ballots()) {
            out.append(ballot.count());
            for (int choice : ballot.choices()) {
                out.append(' ').append(choice + 1);
            }
            out.append(" 0\n");
        }
        out.append("0\n");
        for (Project project : election.projects()) {
            out.append(quoted(project.name())).append('\n');
        }
        return out.append(quoted(election.title())).append('\n').toString();
    }

    /** The format knows no way to write a quotation mark. */
    private static String quoted(String name) {
        return '"' + name.replace('"', '\'').replaceAll("[\\r\\n]+", " ") + '"';
    }
}
