package org.betterif.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.ImportedBallot;
import org.betterif.ballot.exchange.BallotFile;
import org.betterif.ballot.paper.ImportedPaper;
import org.betterif.ballot.paper.PaperDirectory;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotTerms;
import org.jspecify.annotations.Nullable;

/** Ballots within a budget that are over, counted by their rule, one that is open, and one from a file. */
final class DemoBallots {

    private final BallotDirectory directory;
    private final PaperDirectory papers;
    private final DemoCalls calls;
    private final DemoIdeas ideas;
    private final DemoPeople people;

    DemoBallots(BallotDirectory directory, PaperDirectory papers, DemoCalls calls, DemoIdeas ideas, DemoPeople people) {
        this.directory = directory;
        this.papers = papers;
        this.calls = calls;
        this.ideas = ideas;
        this.people = people;
    }

    void tell(Told ballots) {
        ballots.stream().forEach(ballot -> {
            directory.importBallot(ballot(ballot));
            if (ballot.has("onPaper")) {
                papers.importPapers(
                        of(ballot.text("call")),
                        ballot.list("onPaper").stream().map(this::paper).toList());
            }
        });
    }

    private ImportedPaper paper(Told paper) {
        return new ImportedPaper(
                paper.text("number"),
                paper.text("place"),
                people.person(paper.text("by")),
                paper.ago("daysAgo"),
                paper.texts("choices").stream()
                        .map(key -> Long.toString(ideas.number(key)))
                        .toList(),
                change(paper, "corrected"),
                change(paper, "struckOut"),
                paper.has("readAgain") ? reading(paper.at("readAgain")) : null);
    }

    private ImportedPaper.@Nullable Change change(Told paper, String what) {
        if (!paper.has(what)) {
            return null;
        }
        var told = paper.at(what);
        return new ImportedPaper.Change(told.text("reason"), people.person(told.text("by")), told.ago("daysAgo"));
    }

    private ImportedPaper.Reading reading(Told told) {
        return new ImportedPaper.Reading(people.person(told.text("by")), told.ago("daysAgo"));
    }

    /** The address of the ballot of a call. */
    String of(String call) {
        long id = calls.call(call);
        return directory.ballots().stream()
                .filter(ballot -> ballot.callId() == id)
                .findFirst()
                .orElseThrow()
                .slug();
    }

    /** Ballots of a file, as a clerk brings them; the clock counts them and they wait on the desk to be published. */
    void bring(Told files) {
        files.stream()
                .forEach(told -> directory.bring(
                        calls.call(told.text("call")),
                        told.both("name"),
                        new BallotFile(told.text("file"), String.join("\n", told.texts("lines")), null),
                        new BallotTerms.Counting(told.text("rule"), null, null, null, null, null),
                        "file"));
    }

    private ImportedBallot ballot(Told told) {
        boolean over = told.text("state").equals("over");
        Map<Long, Long> costs = new LinkedHashMap<>();
        told.at("costs")
                .node()
                .properties()
                .forEach(cost ->
                        costs.put(ideas.number(cost.getKey()), cost.getValue().asLong()));
        return new ImportedBallot(
                calls.call(told.text("call")),
                told.both("name"),
                told.both("question"),
                told.value("form", BallotForm.class),
                costs,
                told.has("budget") ? (Long) told.at("budget").node().asLong() : null,
                told.numberOrNull("seats"),
                null,
                told.text("rule"),
                told.ago("announcedDaysAgo"),
                told.ago("opensDaysAgo"),
                over ? told.ago("closesDaysAgo") : told.in("closesInDays"),
                over,
                papers(told));
    }

    private List<List<String>> papers(Told told) {
        List<List<String>> papers = new ArrayList<>();
        for (var alike : told.list("papers")) {
            var refs = alike.texts("choices").stream()
                    .map(key -> Long.toString(ideas.number(key)))
                    .toList();
            for (int copy = 0; copy < alike.number("count"); copy++) {
                papers.add(refs);
            }
        }
        return papers;
    }
}
