package org.betterif.response.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class DeskKeepingTest {

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
    ResponseDirectory directory;

    @Inject
    Jdbi jdbi;

    private long sian;
    private long gwyn;

    @BeforeEach
    void staff() {
        // known once they have signed in
        people.as("sian").get("/api/me").then().statusCode(200);
        people.as("gwyn").get("/api/me").then().statusCode(200);
        people.as("aled").get("/api/me").then().statusCode(200);
        sian = id("sian");
        gwyn = id("gwyn");
    }

    private long id(String name) {
        Integer found = people.as("aled")
                .get("/api/desk/colleagues")
                .jsonPath()
                .get("find { it.byline.name == '" + name + "' }.personId");
        return found;
    }

    private static Map<String, Object> plan(Long accountable, Map<Long, Integer> ranks) {
        var plan = new HashMap<String, Object>();
        plan.put("accountablePersonId", accountable);
        plan.put(
                "members",
                ranks.entrySet().stream()
                        .map(one -> Map.of("personId", one.getKey(), "rank", one.getValue()))
                        .toList());
        return plan;
    }

    private Response write(String user, ServiceRef service, String version, Object plan) {
        return people.as(user)
                .header("If-Match", "\"" + version + "\"")
                .body(plan)
                .put("/api/desk/services/" + service.id());
    }

    @Nested
    class PeopleOfAService {

        @Test
        void are_kept_by_the_administrator_alone() {
            var service = places.service();
            var plan = plan(sian, Map.of(sian, 1, gwyn, 3));
            for (var user : List.of("megan", "sian", "gwyn", "rhian", "mair")) {
                write(user, service, "0", plan).then().statusCode(403);
                people.as(user).get("/api/desk/services").then().statusCode(403);
            }
            write("aled", service, "0", plan)
                    .then()
                    .statusCode(200)
                    .body("accountable.byline.name", equalTo("sian"))
                    .body("members.byline.name", contains("sian", "gwyn"))
                    .body("members.rank", contains(1, 3))
                    .body("version", equalTo(1));
            people.as("aled")
                    .get("/api/desk/services")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.service.id == " + service.id() + " }.members.rank", equalTo(List.of(1, 3)));
        }

        @Test
        void a_stale_version_is_refused_and_two_at_once_are_told_apart() throws Exception {
            var service = places.service();
            people.as("aled")
                    .body(plan(sian, Map.of()))
                    .put("/api/desk/services/" + service.id())
                    .then()
                    .statusCode(428);
            Callable<Integer> first =
                    () -> write("aled", service, "0", plan(sian, Map.of())).statusCode();
            Callable<Integer> second =
                    () -> write("aled", service, "0", plan(gwyn, Map.of())).statusCode();
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<Integer>();
                for (var one : pool.invokeAll(List.of(first, second))) {
                    answers.add(one.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(200, 412);
            }
        }

        @Test
        void only_staff_can_be_named() {
            people.as("megan").get("/api/me").then().statusCode(200);
            long megan = person("megan");
            var service = places.service();
            write("aled", service, "0", plan(megan, Map.of()))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("accountablePersonId"))
                    .body("errors[0].reason", equalTo("response_not_staff"));
            write("aled", service, "0", plan(null, Map.of(megan, 1)))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("members"));
            write("aled", service, "0", plan(null, Map.of(sian, 4)))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("members[0].rank"));
            people.as("aled")
                    .header("If-Match", "\"0\"")
                    .body(plan(null, Map.of()))
                    .put("/api/desk/services/987654321")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class ANewDuty {

        @Test
        void is_owed_by_every_service_that_looks_after_it_and_one_person_is_accountable() {
            var topic = places.topic();
            var one = places.service(topic, null);
            var other = places.service(topic, null);
            write("aled", other, "0", plan(gwyn, Map.of())).then().statusCode(200);
            long number = ideas.anIdea().in(calls.openCall()).about(topic.id()).open();
            duties.cross(number);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.services.id", hasItems((int) one.id(), (int) other.id()))
                    .body("duty.accountable.name", equalTo("gwyn"));
        }

        @Test
        void is_owed_by_a_partner_body_too_and_the_councils_own_service_is_asked_first() {
            var topic = places.topic();
            var partner = places.partner(topic);
            var own = places.service(topic, null);
            write("aled", partner, "0", plan(gwyn, Map.of())).then().statusCode(200);
            write("aled", own, "0", plan(sian, Map.of())).then().statusCode(200);
            long number = ideas.anIdea().in(calls.openCall()).about(topic.id()).open();
            duties.cross(number);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.services.find { it.id == " + partner.id() + " }.partner", equalTo(true))
                    .body("duty.services.find { it.id == " + own.id() + " }.partner", equalTo(false))
                    .body("duty.accountable.name", equalTo("sian"));
        }

        @Test
        void tells_the_desk_and_the_higher_ranks_only_as_it_climbs() {
            var topic = places.topic();
            var service = places.service(topic, null);
            write("aled", service, "0", plan(null, Map.of(sian, 1, gwyn, 3)))
                    .then()
                    .statusCode(200);
            long number = ideas.anIdea().in(calls.openCall()).about(topic.id()).open();
            duties.cross(number);
            long duty = duties.dutyOf(number);
            assertThat(directory.owners(duty, ReminderKind.LATE)).containsExactly(sian);
            assertThat(directory.owners(duty, ReminderKind.VERY_LATE)).containsExactly(sian);
            assertThat(directory.owners(duty, ReminderKind.SHAMEFULLY_LATE)).containsExactlyInAnyOrder(sian, gwyn);
        }

        @Test
        void at_an_empty_desk_tells_the_administrators() {
            var topic = places.topic();
            places.service(topic, null);
            long number = ideas.anIdea().in(calls.openCall()).about(topic.id()).open();
            duties.cross(number);
            people.visitor().get("/api/ideas/" + number + "/answer").then().body("duty.accountable", nullValue());
            assertThat(directory.owners(duties.dutyOf(number), ReminderKind.TODAY))
                    .contains(person("aled"))
                    .doesNotContain(sian, gwyn);
        }

        @Test
        void may_be_given_to_other_services_which_are_all_listed() {
            long number = duties.owedIdea();
            var one = places.service();
            var other = places.service();
            people.as("sian")
                    .body(Map.of("personId", sian, "serviceIds", List.of(one.id(), other.id())))
                    .post("/api/duties/" + duties.dutyOf(number) + "/assign")
                    .then()
                    .statusCode(200);
            people.visitor()
                    .get("/api/ideas/" + number + "/answer")
                    .then()
                    .body("duty.services.id", contains((int) one.id(), (int) other.id()));
        }
    }

    @Nested
    class ThePlanOfReminders {

        private String etag;

        @BeforeEach
        void read() {
            etag = people.as("aled")
                    .get("/api/desk/reminders")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
        }

        @AfterEach
        void asItWas() {
            var now = people.as("aled").get("/api/desk/reminders").header("ETag");
            people.as("aled")
                    .header("If-Match", now)
                    .body(ReminderPlan.ORDINARY)
                    .put("/api/desk/reminders")
                    .then()
                    .statusCode(200);
        }

        private Map<String, Object> changed(int days, int rank) {
            var steps = new ArrayList<Object>(ReminderPlan.ORDINARY.steps());
            steps.set(3, Map.of("kind", "LATE", "workingDays", days, "rank", rank, "sent", true));
            return Map.of("steps", steps);
        }

        @Test
        void is_kept_by_the_administrator_and_used_at_once() {
            people.as("gwyn").get("/api/desk/reminders").then().statusCode(403);
            people.as("aled")
                    .header("If-Match", etag)
                    .body(changed(2, 3))
                    .put("/api/desk/reminders")
                    .then()
                    .statusCode(200)
                    .body("steps[3].workingDays", equalTo(2));
            people.as("aled")
                    .header("If-Match", etag)
                    .body(changed(3, 3))
                    .put("/api/desk/reminders")
                    .then()
                    .statusCode(412);
            var topic = places.topic();
            var service = places.service(topic, null);
            write("aled", service, "0", plan(null, Map.of(gwyn, 3))).then().statusCode(200);
            long number = ideas.anIdea().in(calls.openCall()).about(topic.id()).open();
            duties.cross(number);
            assertThat(directory.owners(duties.dutyOf(number), ReminderKind.LATE))
                    .containsExactly(gwyn);
        }

        @Test
        void says_what_is_wrong() {
            people.as("aled")
                    .header("If-Match", etag)
                    .body(changed(9, 1))
                    .put("/api/desk/reminders")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("steps[4].workingDays"))
                    .body("errors[0].reason", equalTo("response_reminder_order"));
            people.as("aled")
                    .header("If-Match", etag)
                    .body(Map.of("steps", List.of()))
                    .put("/api/desk/reminders")
                    .then()
                    .statusCode(400);
        }
    }

    private long person(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select max(id) from person where name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }
}
