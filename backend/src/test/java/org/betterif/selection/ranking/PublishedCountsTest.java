package org.betterif.selection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.betterif.selection.Election;
import org.betterif.selection.Settings;
import org.betterif.selection.SharedData;
import org.betterif.selection.format.BltReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against published transcripts of counts under the statutory Scottish rules. */
class PublishedCountsTest {

    @TestFactory
    Stream<DynamicTest> quota_elected_and_every_total_are_the_published() {
        Path folder = SharedData.folder("stv-scotland");
        return SharedData.files(folder.resolve("blt"), ".blt").stream().map(file -> {
            String name = file.getFileName().toString().replace(".blt", "");
            return DynamicTest.dynamicTest(name, () -> {
                JsonNode published = new ObjectMapper()
                        .readTree(folder.resolve("json/" + name + "-scotland-fixed-p5-d5.txt")
                                .toFile());
                Election election = BltReader.read(SharedData.text(file)).election();
                StvCount count = ScottishStv.count(election, Settings.PLAIN);

                assertThat(count.quota())
                        .isEqualTo(new BigDecimal(published.get("quota").asText()));
                assertThat(count.outcome().ids(election)).containsExactlyInAnyOrderElementsOf(elected(published));
                assertThat(count.stages().stream().map(s -> totals(s, election)).toList())
                        .isEqualTo(rounds(published));
            });
        });
    }

    private static List<String> elected(JsonNode published) {
        List<String> elected = new ArrayList<>();
        JsonNode last = published
                .get("actions")
                .get(published.get("actions").size() - 1)
                .get("cstate");
        last.fields().forEachRemaining(c -> {
            if (c.getValue().get("state").asText().equals("elected")) {
                elected.add(c.getKey());
            }
        });
        return elected;
    }

    private static List<Map<String, BigDecimal>> rounds(JsonNode published) {
        TreeMap<Integer, Map<String, BigDecimal>> rounds = new TreeMap<>();
        for (JsonNode action : published.get("actions")) {
            if (action.has("cstate")) {
                Map<String, BigDecimal> totals = new TreeMap<>();
                action.get("cstate")
                        .fields()
                        .forEachRemaining(c -> totals.put(
                                c.getKey(),
                                new BigDecimal(c.getValue().get("vote").asText())));
                rounds.put(action.get("round").asInt(), totals);
            }
        }
        return List.copyOf(rounds.values());
    }

    private static Map<String, BigDecimal> totals(StvCount.Stage stage, Election election) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (int c = 0; c < stage.totals().size(); c++) {
            totals.put(election.project(c).id(), stage.totals().get(c));
        }
        return totals;
    }
}
