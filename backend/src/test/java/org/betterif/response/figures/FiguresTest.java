package org.betterif.response.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.PlaceFixture;
import org.betterif.place.area.AreaRef;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The figures, worked out a second time from the raw rows in plain Java: no query, percentile or sum of the product's is used.
 * Whatever other tests left in the database is in them too.
 */
@ApiTest
class FiguresTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceFixture places;

    @Inject
    PlaceDirectory directory;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private AreaRef ward;
    private AreaRef quarter;
    private ServiceRef service;

    /** A thing that counts: an answer, or a duty that waits. */
    private record Fact(
            long duty,
            @Nullable Long area,
            Set<Long> services,
            boolean answered,
            boolean inTime,
            boolean late,
            int days,
            Instant at) {}

    private record Expected(
            long answered,
            long inTime,
            @Nullable Double share,
            @Nullable Integer median,
            @Nullable Integer ninetieth,
            long owed,
            long overdue) {}

    @BeforeEach
    void sevenDuties() {
        ward = places.area();
        quarter = places.areaIn(ward);
        var topic = places.topic();
        service = places.service(topic, null);
        var call = calls.openCall();
        int[] age = {0, 1, 6, 11, 40, 45, 60};
        for (int i = 0; i < age.length; i++) {
            long number = ideas.anIdea()
                    .in(call)
                    .about(topic.id())
                    .inArea(i % 2 == 0 ? ward.id() : quarter.id())
                    .open();
            duties.cross(number);
            duties.letDaysPass(duties.dutyOf(number), age[i]);
            if (i < 5) {
                duties.answer(number, "YES");
            }
        }
    }

    @Test
    void they_are_what_the_raw_rows_say_in_all_by_service_by_area_and_by_month() {
        var facts = facts();
        var shown = figures("");
        check(shown, "total", expected(facts, any -> true));
        for (var one : shown.<Map<String, Map<String, Object>>>getList("byService")) {
            long id = ((Number) one.get("service").get("id")).longValue();
            check(
                    shown,
                    "byService.find { it.service.id == " + id + " }.measure",
                    expected(facts, fact -> fact.services().contains(id)));
        }
        for (var area : List.of(ward, quarter)) {
            var within = area == ward ? Set.of(ward.id(), quarter.id()) : Set.of(quarter.id());
            check(
                    shown,
                    "byArea.find { it.area != null && it.area.id == " + area.id() + " }.measure",
                    expected(facts, fact -> fact.area() != null && within.contains(fact.area())));
        }
        check(shown, "byArea.find { it.area == null }.measure", expected(facts, fact -> fact.area() == null));
        ZoneId zone = directory.zone();
        for (var month : shown.<String>getList("byMonth.month")) {
            check(
                    shown,
                    "byMonth.find { it.month == '" + month + "' }.measure",
                    expected(
                            facts,
                            fact -> (fact.answered() || fact.late())
                                    && YearMonth.from(fact.at().atZone(zone))
                                            .toString()
                                            .equals(month)));
        }
    }

    @Test
    void a_service_and_an_area_are_counted_apart_when_asked_for() {
        var facts = facts();
        check(figures("?service=" + service.id()), "total", expected(facts, fact -> fact.services()
                .contains(service.id())));
        check(
                figures("?area=" + quarter.id()),
                "total",
                expected(facts, fact -> fact.area() != null && fact.area() == quarter.id()));
        check(
                figures("?service=" + service.id() + "&area=" + ward.id()),
                "byArea.find { it.area.id == " + ward.id() + " }.measure",
                expected(facts, fact -> fact.services().contains(service.id())));
    }

    @Test
    void the_days_an_answer_took_are_counted_day_by_day() {
        record Row(Instant from, Instant at, int days) {}
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select d.started_at, a.published_at, a.working_days from answer a join duty d on d.id = a.duty_id
                        join duty_service s on s.duty_id = d.id where s.service_id = :service""")
                .bind("service", service.id())
                .map((rs, ctx) -> new Row(
                        rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant(), rs.getInt(3)))
                .list());
        assertThat(rows).hasSize(5);
        var calendar = directory.workingDays();
        for (var row : rows) {
            int counted = 0;
            var last = LocalDate.ofInstant(row.at(), directory.zone());
            for (var day = LocalDate.ofInstant(row.from(), directory.zone()); day.isBefore(last); ) {
                day = day.plusDays(1);
                counted += calendar.isWorkingDay(day) ? 1 : 0;
            }
            assertThat(row.days()).isEqualTo(counted);
        }
    }

    @Test
    void an_answer_was_in_time_where_its_date_had_not_passed() {
        record Row(Instant due, Instant at, boolean inTime) {}
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select d.due_at, a.published_at, a.in_time from answer a join duty d on d.id = a.duty_id
                        join duty_service s on s.duty_id = d.id where s.service_id = :service""")
                .bind("service", service.id())
                .map((rs, ctx) -> new Row(
                        rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant(), rs.getBoolean(3)))
                .list());
        assertThat(rows).hasSize(5).anyMatch(Row::inTime).anyMatch(row -> !row.inTime());
        assertThat(rows).allMatch(row -> row.inTime() == !row.at().isAfter(row.due()));
    }

    private JsonPath figures(String query) {
        return people.visitor()
                .get("/api/answers/figures" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void check(JsonPath shown, String path, Expected expected) {
        assertThat(shown.getLong(path + ".answered")).as(path).isEqualTo(expected.answered());
        assertThat(shown.getLong(path + ".inTime")).as(path).isEqualTo(expected.inTime());
        assertThat(shown.<Integer>get(path + ".medianWorkingDays")).as(path).isEqualTo(expected.median());
        assertThat(shown.<Integer>get(path + ".ninetiethWorkingDays")).as(path).isEqualTo(expected.ninetieth());
        assertThat(shown.getLong(path + ".owedNow")).as(path).isEqualTo(expected.owed());
        assertThat(shown.getLong(path + ".overdueNow")).as(path).isEqualTo(expected.overdue());
        if (expected.share() == null) {
            assertThat(shown.<Object>get(path + ".shareInTime")).as(path).isNull();
        } else {
            assertThat(shown.getDouble(path + ".shareInTime"))
                    .as(path)
                    .isEqualTo(expected.share(), Offset.offset(1e-6));
        }
    }

    private static Expected expected(List<Fact> facts, Predicate<Fact> which) {
        var chosen = facts.stream().filter(which).toList();
        var days =
                chosen.stream().filter(Fact::answered).map(Fact::days).sorted().toList();
        long answered = days.size();
        long inTime =
                chosen.stream().filter(fact -> fact.answered() && fact.inTime()).count();
        long late = chosen.stream().filter(Fact::late).count();
        long due = answered + late;
        return new Expected(
                answered,
                inTime,
                due == 0 ? null : (double) inTime / due,
                percentile(days, 0.5),
                percentile(days, 0.9),
                chosen.stream().filter(fact -> !fact.answered() && !fact.late()).count(),
                late);
    }

    private static @Nullable Integer percentile(List<Integer> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private List<Fact> facts() {
        record Duty(long id, @Nullable Long area, Instant due, boolean paused, boolean settled) {}
        var raw = jdbi.withHandle(handle -> handle.createQuery("select * from duty where origin = 'LIVE'")
                .map((rs, ctx) -> new Duty(
                        rs.getLong("id"),
                        rs.getObject("area_id", Long.class),
                        rs.getTimestamp("due_at").toInstant(),
                        rs.getTimestamp("paused_since") != null,
                        rs.getTimestamp("settled_at") != null))
                .list());
        var services = jdbi
                .withHandle(handle -> handle.createQuery("select * from duty_service")
                        .map((rs, ctx) -> Map.entry(rs.getLong("duty_id"), rs.getLong("service_id")))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        var byId = raw.stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        var facts = new ArrayList<Fact>();
        var now = clock.instant();
        for (var duty : raw) {
            if (!duty.settled()) {
                boolean late = !duty.paused() && duty.due().isBefore(now);
                facts.add(new Fact(
                        duty.id(),
                        duty.area(),
                        services.getOrDefault(duty.id(), Set.of()),
                        false,
                        false,
                        late,
                        0,
                        duty.due()));
            }
        }
        jdbi.useHandle(
                handle -> handle.createQuery("select * from answer where origin = 'LIVE' and duty_id is not null")
                        .map((rs, ctx) -> new Fact(
                                rs.getLong("duty_id"),
                                byId.get(rs.getLong("duty_id")).area(),
                                services.getOrDefault(rs.getLong("duty_id"), Set.of()),
                                true,
                                rs.getBoolean("in_time"),
                                false,
                                rs.getInt("working_days"),
                                rs.getTimestamp("published_at").toInstant()))
                        .forEach(facts::add));
        return facts;
    }
}
