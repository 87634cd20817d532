package org.betterif.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.selection.BallotKind;
import org.betterif.selection.Election;
import org.betterif.selection.format.BltWriter;
import org.betterif.selection.format.PabulibWriter;
import org.betterif.selection.method.Count;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.RulesCompared;

/** Counts a closed ballot by its rule, lays the other rules beside it, and writes the ballots as files for anyone. */
@ApplicationScoped
class Counting {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Papers papers;
    private final Results results;
    private final IdeaDirectory ideas;

    Counting(Papers papers, Results results, IdeaDirectory ideas) {
        this.papers = papers;
        this.results = results;
        this.ideas = ideas;
    }

    /** Keeps the result and cuts the papers off from people. Runs once, in the transaction that moves the stage. */
    void count(Ballot ballot) {
        var terms = ballot.terms();
        var marks = new ArrayList<>(papers.all(ballot.id()));
        long onPaper = papers.onPaper(ballot.id());
        papers.cutOff(ballot.id());
        // the order of arrival is not in the keys, but the published file shall not even have the keys' order
        Collections.shuffle(marks, RANDOM);
        var numbers = freshNumbers(marks.size());
        var names = names(ballot);
        var election = Elections.of(
                terms,
                ballot.options(),
                terms.name().en(),
                option -> names.getOrDefault(option.ref(), option.ref()),
                marks,
                i -> Integer.toString(numbers.get(i)));
        var method = Elections.method(terms);
        var count = Count.of(election, method, Elections.settings(terms));
        results.keep(
                ballot.id(),
                new Results.Result(
                        marks.size(),
                        onPaper,
                        CountView.of(count),
                        RulesCompared.of(count),
                        command(ballot, method.arguments())),
                marks.size() < terms.minimumToPublish()
                        ? new Results.Files(null, null)
                        : files(ballot, election, count));
    }

    private static Results.Files files(Ballot ballot, Election election, Count count) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("instance", ballot.slug());
        meta.put("rule", count.method().rule().text());
        var most = ballot.terms().most();
        if (most != null) {
            meta.put("max_length", Integer.toString(most));
        }
        var points = ballot.terms().points();
        if (points != null) {
            meta.put("max_sum_points", Integer.toString(points));
        }
        var pb = PabulibWriter.write(election, meta, count.outcome().selected());
        boolean ranked = election.kind() == BallotKind.ORDINAL && election.seats();
        return new Results.Files(pb, ranked ? BltWriter.write(election) : null);
    }

    private static List<String> command(Ballot ballot, List<String> arguments) {
        var terms = ballot.terms();
        List<String> command = new ArrayList<>(List.of("select", arguments.get(0), ballot.slug() + ".pb"));
        command.addAll(arguments.subList(1, arguments.size()));
        var seats = terms.seats();
        if (seats != null) {
            command.addAll(List.of("--seats", Integer.toString(seats)));
        }
        command.addAll(List.of("--tie", terms.tie()));
        var seed = terms.seed();
        if (seed != null) {
            command.addAll(List.of("--seed", seed));
        }
        terms.bounds().forEach(bound -> command.addAll(List.of("--bound", bound)));
        return command;
    }

    private Map<String, String> names(Ballot ballot) {
        var titles = ideas.cards(ballot.ideas()).stream()
                .collect(Collectors.toMap(card -> Long.toString(card.number()), IdeaCard::title));
        Map<String, String> names = new HashMap<>();
        for (var option : ballot.options()) {
            var name = option.name();
            names.put(option.ref(), name == null ? titles.getOrDefault(option.ref(), option.ref()) : name);
        }
        return names;
    }

    /** Numbers that say nothing: drawn anew for this file. */
    private static List<Integer> freshNumbers(int howMany) {
        var drawn = new HashSet<Integer>();
        List<Integer> numbers = new ArrayList<>();
        int bound = Math.max(100_000, howMany * 10);
        while (numbers.size() < howMany) {
            int number = RANDOM.nextInt(bound);
            if (drawn.add(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
