package org.betterif.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.ImportedBallot;
import org.betterif.ballot.terms.BallotForm;

/** A ballot within a budget that is over, counted by its rule, and one that is open. */
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
