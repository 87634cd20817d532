package org.betterif.ballot.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Marks;
import org.betterif.ballot.terms.Option;
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

    private final Results results;
    private final IdeaDirectory ideas;

    Counting(Results results, IdeaDirectory ideas) {
        this.results = results;
        this.ideas = ideas;
    }

    /** Runs once, in the transaction that moves the stage. */
    void count(long id, String slug, BallotTerms terms, List<Option> options, List<Marks> papers, long onPaper) {
        var marks = new ArrayList<>(papers);
        // the order of arrival is not in the keys, but the published file shall not even have the keys' order
        Collections.shuffle(marks, RANDOM);
        var numbers = freshNumbers(marks.size());
        var names = names(options);
        var election = terms.election(
                options,
                option -> names.getOrDefault(option.ref(), option.ref()),
                marks,
                i -> Integer.toString(numbers.get(i)));
        var method = terms.method();
        var count = Count.of(election, method, terms.settings());
        results.keep(
                id,
                new Counted(
                        marks.size(),
                        onPaper,
                        CountView.of(count),
                        RulesCompared.of(count),
                        command(slug, terms, method.arguments())),
                marks.size() < terms.minimumToPublish()
                        ? new PublishedFiles(null, null)
                        : files(slug, terms, election, count));
    }

    private static PublishedFiles files(String slug, BallotTerms terms, Election election, Count count) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("instance", slug);
        meta.put("rule", count.method().rule().text());
        var most = terms.most();
        if (most != null) {
            meta.put("max_length", Integer.toString(most));
        }
        var points = terms.points();
        if (points != null) {
            meta.put("max_sum_points", Integer.toString(points));
        }
        var pb = PabulibWriter.write(election, meta, count.outcome().selected());
        boolean ranked = election.kind() == BallotKind.ORDINAL && election.seats();
        return new PublishedFiles(pb, ranked ? BltWriter.write(election) : null);
    }

    private static List<String> command(String slug, BallotTerms terms, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("select", arguments.get(0), slug + ".pb"));
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

    private Map<String, String> names(List<Option> options) {
        var numbers =
                options.stream().map(Option::idea).filter(Objects::nonNull).toList();
        var titles = ideas.cards(numbers).stream()
                .collect(Collectors.toMap(card -> Long.toString(card.number()), IdeaCard::title));
        Map<String, String> names = new HashMap<>();
        for (var option : options) {
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
