package org.betterif.shortlist.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.selection.Ballot;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.Project;
import org.betterif.selection.format.PabulibWriter;
import org.betterif.shortlist.scoring.Papers;
import org.betterif.shortlist.scoring.Sheet;

/**
 * The scores of the last closed round as a Pabulib file: a voter is a juror's number, drawn by lot; points are the marks times
 * the weights of their criteria, added up, so that they are whole numbers. Only sheets that counted are in it. Pure.
 */
final class ScoreFile {

    private ScoreFile() {}

    /** @param titles by idea @param taken ideas that the council took, or that the rule proposes before it decided */
    static String of(Papers papers, Tally tally, Map<Long, String> titles, Set<Long> taken) {
        var ideas = papers.nominated();
        var projects = ideas.stream()
                .map(idea -> new Project("" + idea, titles.getOrDefault(idea, "" + idea), 1, Map.of()))
                .toList();
        var used = papers.criteria().stream()
                .filter(one -> !tally.leftOut().contains(one.id()))
                .toList();
        var ballots = new ArrayList<Ballot>();
        papers.jurors().stream()
                .filter(juror -> juror.number() != null)
                .sorted(java.util.Comparator.comparing(juror -> Objects.requireNonNull(juror.number())))
                .forEach(juror -> {
                    var sheets = papers.counted().stream()
                            .filter(sheet -> sheet.jurorId() == juror.id() && !used.isEmpty())
                            .filter(sheet ->
                                    used.stream().allMatch(one -> sheet.marks().containsKey(one.id())))
                            .toList();
                    if (!sheets.isEmpty()) {
                        ballots.add(ballot(juror, sheets, ideas, used));
                    }
                });
        var meta = new LinkedHashMap<String, String>();
        meta.put("instance", papers.council().slug());
        meta.put("rule", tally.rule().name().toLowerCase(java.util.Locale.ROOT));
        meta.put("round", Integer.toString(papers.lastClosed()));
        var selected =
                ideas.stream().filter(taken::contains).map(ideas::indexOf).toList();
        var election = Election.forSeats(
                papers.council().name().en(),
                BallotKind.SCORING,
                papers.council().places(),
                projects,
                ballots);
        return PabulibWriter.write(election, meta, selected);
    }

    private static Ballot ballot(
            JurorRef juror,
            List<Sheet> sheets,
            List<Long> ideas,
            List<org.betterif.shortlist.preparation.Criterion> criteria) {
        return new Ballot(
                "" + juror.number(),
                1,
                sheets.stream().mapToInt(sheet -> ideas.indexOf(sheet.idea())).toArray(),
                sheets.stream()
                        .mapToLong(sheet -> criteria.stream()
                                .mapToLong(one ->
                                        (long) one.weight() * sheet.marks().get(one.id()))
                                .sum())
                        .toArray());
    }
}
