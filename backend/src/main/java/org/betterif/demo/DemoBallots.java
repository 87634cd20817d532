package org.betterif.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.ImportedBallot;
import org.betterif.ballot.exchange.BallotFile;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotTerms;

/** Ballots within a budget that are over, counted by their rule, one that is open, and one from a file. */
final class DemoBallots {

    private final BallotDirectory directory;
    private final DemoCalls calls;
    private final DemoIdeas ideas;

    DemoBallots(BallotDirectory directory, DemoCalls calls, DemoIdeas ideas) {
        this.directory = directory;
        this.calls = calls;
        this.ideas = ideas;
    }

    void tell(Told ballots) {
        ballots.stream().forEach(ballot -> directory.importBallot(ballot(ballot)));
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
