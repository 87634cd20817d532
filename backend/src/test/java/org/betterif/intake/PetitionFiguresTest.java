package org.betterif.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.selection.SharedData;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A parliament's petitions go through the import, and the figures come out. Beside it the same figures, straight from the
 * file: nothing here is the product's but what is asked of its API.
 */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PetitionFiguresTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** England and Wales, as published by the government. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of(
                    "2020-01-01",
                    "2020-04-10",
                    "2020-04-13",
                    "2020-05-08",
                    "2020-05-25",
                    "2020-08-31",
                    "2020-12-25",
                    "2020-12-28",
                    "2021-01-01",
                    "2021-04-02",
                    "2021-04-05",
                    "2021-05-03",
                    "2021-05-31",
                    "2021-08-30",
                    "2021-12-27",
                    "2021-12-28",
                    "2022-01-03",
                    "2022-04-15",
                    "2022-04-18",
                    "2022-05-02",
                    "2022-06-02",
                    "2022-06-03",
                    "2022-08-29",
                    "2022-09-19",
                    "2022-12-26",
                    "2022-12-27")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    @Inject
    People people;

    private List<JsonNode> file;
    private JsonPath figures;
    private Map<String, Object> countedBefore;

    /** Once for the class: the import takes longer than all that is asked of it. */
    @BeforeEach
    void bringIn() throws IOException {
        if (file != null) {
            return;
        }
        countedBefore = people.visitor().get("/api/answers/figures").jsonPath().getMap("total");
        var folder = SharedData.folder("uk-petitions");
        var json = new ObjectMapper();
        file = new ArrayList<>();
        for (var line : Files.readAllLines(folder.resolve("petitions.jsonl"))) {
            file.add(json.readTree(line));
        }
        assertThat(intake.run(IntakeFiles.options(IntakeSource.UK_PETITIONS, folder), Progress.silent())
                        .faults())
                .isEmpty();
        figures = people.visitor().get("/api/answers/elsewhere/uk-petitions").jsonPath();
    }

    @AfterAll
    void clear() {
        IntakeFiles.clear(jdbi);
    }

    @Test
    void the_two_thresholds_mark_exactly_the_petitions_that_the_file_marks() {
        assertThat(marked("ANSWER")).hasSize(35).isEqualTo(ids(one -> one.hasNonNull("response_threshold_reached_at")));
        assertThat(marked("DEBATE")).hasSize(4).isEqualTo(ids(one -> one.hasNonNull("debate_threshold_reached_at")));
        assertThat(figures.getList("byConsequence.supporters")).isEqualTo(List.of(10_000, 100_000));
    }

    @Test
    void the_figures_of_the_answers_are_those_of_the_file() {
        var reached = where(one -> one.hasNonNull("response_threshold_reached_at"));
        var days = new ArrayList<Integer>();
        for (var petition : reached) {
            if (petition.hasNonNull("government_response")) {
                days.add(workingDays(
                        day(petition.get("response_threshold_reached_at").asText()),
                        day(petition.get("government_response_at").asText())));
            }
        }
        expect("ANSWER", reached.size(), days);
        assertThat(days).hasSize(34);
    }

    @Test
    void the_figures_of_the_debates_are_those_of_the_file() {
        var reached = where(one -> one.hasNonNull("debate_threshold_reached_at"));
        var days = new ArrayList<Integer>();
        for (var petition : reached) {
            if (petition.path("debate").hasNonNull("debated_on")) {
                days.add(workingDays(
                        day(petition.get("debate_threshold_reached_at").asText()),
                        LocalDate.parse(petition.get("debate").get("debated_on").asText())));
            }
        }
        expect("DEBATE", reached.size(), days);
    }

    @Test
    void refusals_and_answers_are_as_many_as_in_the_file() {
        assertThat(
                        count(
                                "select count(*) from intake_record where source = 'uk-petitions' and refusal_code is not null"))
                .isEqualTo(where(one -> one.hasNonNull("rejection")).size())
                .isEqualTo(766);
        assertThat(count("select count(*) from answer where source = 'uk-petitions'"))
                .isEqualTo(where(one -> one.hasNonNull("government_response")).size());
    }

    @Test
    void nothing_of_it_is_owed_or_counted_here() {
        assertThat(
                        count(
                                "select count(*) from duty d join idea i on i.number = d.idea_number where i.source = 'uk-petitions'"))
                .isZero();
        assertThat(count("select count(*) from duty_promise p join idea i on i.number = p.idea_number"
                        + " where i.source = 'uk-petitions'"))
                .isZero();
        assertThat(counted()).isEqualTo(countedBefore);
    }

    private Map<String, Object> counted() {
        return people.visitor().get("/api/answers/figures").jsonPath().getMap("total");
    }

    private void expect(String consequence, int reached, List<Integer> days) {
        var sorted = days.stream().sorted().toList();
        var measure = "byConsequence.find { it.consequence == '" + consequence + "' }";
        assertThat(figures.getInt(measure + ".reached")).isEqualTo(reached);
        assertThat(figures.getInt(measure + ".kept")).isEqualTo(days.size());
        assertThat(figures.getDouble(measure + ".shareKept"))
                .isEqualTo((double) days.size() / reached, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(figures.getInt(measure + ".medianWorkingDays")).isEqualTo(percentile(sorted, 0.5));
        assertThat(figures.getInt(measure + ".ninetiethWorkingDays")).isEqualTo(percentile(sorted, 0.9));
    }

    private static int percentile(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static LocalDate day(String instant) {
        return OffsetDateTime.parse(instant).atZoneSameInstant(LONDON).toLocalDate();
    }

    private static int workingDays(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !BANK_HOLIDAYS.contains(day))
                .count();
    }

    private List<JsonNode> where(Predicate<JsonNode> which) {
        return file.stream().filter(which).toList();
    }

    private TreeSet<String> ids(Predicate<JsonNode> which) {
        return where(which).stream().map(one -> one.get("id").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<String> marked(String consequence) {
        List<String> ids = jdbi.withHandle(handle -> handle.createQuery("""
                        select i.source_id from crossing_elsewhere c join idea i on i.number = c.idea_number
                        where c.source = 'uk-petitions' and c.consequence = :consequence""")
                .bind("consequence", consequence)
                .mapTo(String.class)
                .list());
        return new TreeSet<>(ids);
    }

    private long count(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
