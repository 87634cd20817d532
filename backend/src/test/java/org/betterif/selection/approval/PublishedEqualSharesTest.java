package org.betterif.selection.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.betterif.selection.Election;
import org.betterif.selection.Outcome;
import org.betterif.selection.Settings;
import org.betterif.selection.SharedData;
import org.betterif.selection.TieRule;
import org.betterif.selection.approval.EqualShares.Comparison;
import org.betterif.selection.approval.EqualShares.Completion;
import org.betterif.selection.approval.EqualShares.Utility;
import org.betterif.selection.format.PabulibReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against the published outputs of equalshares.net and pabutools. */
class PublishedEqualSharesTest {
    private final Path folder = SharedData.folder("mes-reference");

    private Profile wieliczka() {
        return new Profile(read(folder.resolve("poland_wieliczka_2023_green-budget.pb")));
    }

    private static Election read(Path file) {
        return PabulibReader.read(SharedData.text(file)).election();
    }

    private JsonNode json(String name) throws Exception {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    @Test
    void wieliczka_without_completion_has_21_winners_for_450548() {
        Outcome outcome =
                EqualShares.of(wieliczka(), Settings.PLAIN, EqualShares.Options.of(Utility.COST, Completion.NONE));
        assertThat(outcome.selected()).hasSize(21);
        assertThat(outcome.cost()).isEqualTo(450_548);
    }

    @TestFactory
    Stream<DynamicTest> wieliczka_has_the_published_winners_in_order() throws Exception {
        Profile profile = wieliczka();
        JsonNode all = json("js_reference.json");
        return StreamSupport.stream(((Iterable<String>) all::fieldNames).spliterator(), false)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    JsonNode params = all.get(name).get("params");
                    Outcome outcome = EqualShares.of(
                            profile,
                            Settings.with(tieRule(params.get("tieBreaking"))),
                            new EqualShares.Options(
                                    Utility.COST,
                                    Completion.valueOf(
                                            params.get("completion").asText().toUpperCase(Locale.ROOT)),
                                    params.get("increment").asLong(),
                                    Comparison.valueOf(
                                            params.get("comparison").asText().toUpperCase(Locale.ROOT))));
                    JsonNode expected = all.get(name).get("result");
                    assertThat(outcome.ids(profile.election)).isEqualTo(texts(expected.get("winners")));
                    assertThat(outcome.cost())
                            .isEqualTo(expected.get("totalCost").asLong());
                }));
    }

    private static TieRule tieRule(JsonNode names) {
        List<String> keys = new ArrayList<>();
        texts(names).forEach(n -> keys.add(n.equals("maxVotes") ? "votes" : "cheaper"));
        return keys.isEmpty() ? TieRule.FILE : TieRule.parse(String.join(",", keys), "");
    }

    @TestFactory
    Stream<DynamicTest> rankings_and_points_give_the_published_winners() throws Exception {
        return Stream.concat(
                small("pabutools_ordinal_reference.json", EqualShares.class),
                small("pabutools_cardinal_reference.json", EqualShares.class));
    }

    @TestFactory
    Stream<DynamicTest> maximin_support_gives_the_published_winners() throws Exception {
        return small("pabutools_maximin_reference.json", MaximinSupport.class);
    }

    private Stream<DynamicTest> small(String reference, Class<?> rule) throws Exception {
        JsonNode all = json(reference);
        return StreamSupport.stream(((Iterable<String>) all::fieldNames).spliterator(), false)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Election election = read(folder.resolve(name.replace("test/fixtures/", "")));
                    // the published output breaks ties by id
                    Settings byId = Settings.with(TieRule.parse("id", ""));
                    Outcome outcome = rule == MaximinSupport.class
                            ? MaximinSupport.of(new Profile(election), byId)
                            : EqualShares.of(
                                    new Profile(election),
                                    byId,
                                    EqualShares.Options.of(Utility.CARDINALITY, Completion.NONE));
                    assertThat(outcome.ids(election))
                            .containsExactlyInAnyOrderElementsOf(
                                    texts(all.get(name).get("winners")));
                }));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }
}
