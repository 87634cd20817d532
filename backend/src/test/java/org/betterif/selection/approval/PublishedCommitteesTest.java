package org.betterif.selection.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.SharedData;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;
import org.betterif.selection.format.AbcReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against the winning committees that abcvoting publishes: ours is among them, for every rule both have. */
class PublishedCommitteesTest {
    private static final Pattern ENTRY = Pattern.compile("- rule_id: (\\S+)\\s+result: (\\[[\\[\\]0-9,\\s]*\\])");
    private static final Pattern COMMITTEE = Pattern.compile("\\[([0-9][0-9,\\s]*)\\]");

    private static final Map<String, BiFunction<Profile, Settings, Outcome>> RULES = Map.of(
            "av", Greedy::byVotes,
            "seqpav", SequentialPav::of,
            "seqphragmen", Phragmen::of,
            "maximin-support", MaximinSupport::of,
            "equal-shares", (p, s) -> shares(p, s, Completion.PHRAGMEN),
            "equal-shares-with-av-completion", (p, s) -> shares(p, s, Completion.UTILITARIAN),
            "equal-shares-with-increment-completion", (p, s) -> shares(p, s, Completion.ADD1));

    private static Outcome shares(Profile profile, Settings settings, Completion completion) {
        return EqualShares.of(profile, settings, EqualShares.Options.of(Utility.COST, completion));
    }

    @TestFactory
    Stream<DynamicTest> our_committee_is_among_the_published() {
        return SharedData.files(SharedData.folder("abcvoting"), ".abc.yaml").stream()
                .map(file -> {
                    String text = SharedData.text(file);
                    return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Election election = AbcReader.read(text, 0).election();
                        Map<String, List<TreeSet<String>>> published = published(text);
                        RULES.forEach((rule, ours) -> assertThat(
                                        new TreeSet<>(ours.apply(new Profile(election), Settings.PLAIN)
                                                .ids(election)))
                                .as(rule)
                                .isIn(published.get(rule)));
                    });
                });
    }

    private static Map<String, List<TreeSet<String>>> published(String text) {
        Map<String, List<TreeSet<String>>> published = new HashMap<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            Matcher committee = COMMITTEE.matcher(entry.group(2));
            while (committee.find()) {
                published
                        .computeIfAbsent(entry.group(1), r -> new ArrayList<>())
                        .add(new TreeSet<>(List.of(committee.group(1).strip().split(",\\s*"))));
            }
        }
        return published;
    }
}
