package org.betterif.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.betterif.account.AgeBand;
import org.betterif.account.ImportedPerson;
import org.betterif.account.PersonDirectory;
import org.betterif.call.CallEvent;
import org.betterif.call.CallFixture;
import org.betterif.call.Phase;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaFixture;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ApiTest
class VoteResourceTest {

    private static final String VOTE = "/api/ideas/{number}/vote";

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    IdeaDirectory directory;

    @Inject
    VoteDirectory votes;

    @Inject
    PersonDirectory persons;

    @Inject
    OpenLane lane;

    @Inject
    Crossings crossings;

    @Inject
    jakarta.enterprise.event.Event<CallEvent.PhaseEnded> phaseEnded;

    /** Hears the crossings that are told. */
    @ApplicationScoped
    static class Crossings {
        final List<VoteEvent.ThresholdCrossed> heard = new CopyOnWriteArrayList<>();

        void crossed(@Observes VoteEvent.ThresholdCrossed crossed) {
            heard.add(crossed);
        }

        List<VoteEvent.ThresholdCrossed> of(long idea) {
            return heard.stream()
                    .filter(crossed -> crossed.ideaNumber() == idea)
                    .toList();
        }
    }

    @Inject
    org.jdbi.v3.core.Jdbi jdbi;

    private long idea(org.betterif.call.CallRef call) {
        return ideas.anIdea().in(call).open();
    }

    private long withdrawn(org.betterif.call.CallRef call) {
        long idea = idea(call);
        people.as("megan")
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "I moved away."))
                .post("/api/ideas/{number}/withdraw", idea)
                .then()
                .statusCode(200);
        return idea;
    }

    private long person(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    private long votesOf(long idea) {
        long told = directory.idea(idea).orElseThrow().votes();
        assertThat(votes.supportersAt(idea)).as("rows and tally agree").isEqualTo(told);
        return told;
    }

    /** People who never sign in, to vote in numbers. */
    private List<Long> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> persons.importPerson(new ImportedPerson(
                        "test",
                        "crowd-" + i,
                        "Crowd " + i,
                        Language.EN,
                        AgeBand.ADULT,
                        java.util.Set.of(),
                        null,
                        null)))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) {
        try (var pool = Executors.newFixedThreadPool(Math.min(tasks.size(), 32))) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private VoteOutcome settle(long person, long idea) {
        return lane.submit(new VoteAsk(VoteAsk.Kind.SUPPORT, idea, org.betterif.testing.Actors.citizen(person), 0))
                .join();
    }

    @Nested
    class Supporting {

        @Test
        void counts_once_and_answers_200_the_second_time() {
            long idea = idea(calls.openCall());
            people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(201)
                    .body("votes", equalTo(1))
                    .body("supported", equalTo(true));
            people.as("dafydd").put(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            assertThat(votesOf(idea)).isEqualTo(1);
        }

        @Test
        void one_hundred_at_once_by_one_person_are_one_vote() {
            long idea = idea(calls.openCall());
            people.as("tomos");
            var tasks = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> people.as("tomos").put(VOTE, idea).statusCode())
                    .toList();
            var answers = atOnce(tasks);
            assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
            assertThat(votesOf(idea)).isEqualTo(1);
        }

        @Test
        void the_author_may_support_their_own_idea_and_it_counts() {
            long idea = idea(calls.openCall());
            assertThat(votesOf(idea)).isZero();
            people.as("megan").put(VOTE, idea).then().statusCode(201).body("votes", equalTo(1));
        }

        @Test
        void a_visitor_is_asked_to_sign_in() {
            long idea = idea(calls.openCall());
            people.visitor().put(VOTE, idea).then().statusCode(401).body("reason", equalTo("account_sign_in_needed"));
            assertThat(votesOf(idea)).isZero();
        }

        @Test
        void after_the_close_is_refused_and_counts_nothing() {
            var call = calls.openCall();
            long idea = idea(call);
            calls.close(call);
            people.as("dafydd").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_closed"));
            assertThat(votesOf(idea)).isZero();
        }

        @Test
        void before_the_opening_says_when_it_opens() {
            var call = calls.aCall().phase(Phase.VOTE, 2, 9).create();
            long idea = idea(call);
            var opensAt = people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("call_not_open_yet"))
                    .extract()
                    .<String>path("opensAt");
            assertThat(Instant.parse(opensAt))
                    .isEqualTo(call.phase(Phase.VOTE).orElseThrow().from());
        }

        @Test
        void a_call_for_residents_refuses_who_is_not_verified() {
            long idea = ideas.anIdea()
                    .by("dafydd")
                    .in(calls.aCall().residentsOnly().create())
                    .open();
            people.as("megan").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_residents_only"));
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
        }

        @Test
        void a_withdrawn_idea_takes_no_votes() {
            long idea = withdrawn(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(403).body("reason", equalTo("vote_idea_not_open"));
        }

        @Test
        void what_does_not_exist_or_is_hidden_is_not_found() {
            long idea = idea(calls.openCall());
            directory.hide(idea, "spam");
            people.as("dafydd").put(VOTE, idea).then().statusCode(404).body("reason", equalTo("common_not_found"));
            people.as("dafydd").put(VOTE, 999_999_999L).then().statusCode(404);
            people.as("dafydd").put("/api/ideas/first/vote").then().statusCode(404);
        }

        @Test
        void a_version_that_is_no_number_is_refused_exactly() {
            long idea = idea(calls.openCall());
            people.as("dafydd").queryParam("version", -1).put(VOTE, idea).then().statusCode(400);
            assertThat(votesOf(idea)).isZero();
        }

        @Test
        void remembers_the_version_that_was_read_and_takes_a_repeat_as_a_confirmation() {
            long idea = idea(calls.openCall());
            long dafydd = person("dafydd");
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            assertThat(votes.own(dafydd, List.of(idea)).get(idea).ideaVersion()).isEqualTo(1);
            raiseVersion(idea);
            assertThat(votes.supportersOfOlderText(idea, 2, 0, 10)).containsExactly(dafydd);
            mine("dafydd", idea, true);
            people.as("dafydd").queryParam("version", 1).put(VOTE, idea).then().statusCode(200);
            mine("dafydd", idea, true);
            people.as("dafydd").put(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            mine("dafydd", idea, false);
            assertThat(votes.supportersOfOlderText(idea, 2, 0, 10)).isEmpty();
        }

        private void mine(String user, long idea, boolean textChanged) {
            boolean told = people.as(user)
                    .get("/api/me/votes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.find { it.number == " + idea + " }.textChanged");
            assertThat(told).isEqualTo(textChanged);
        }

        private void raiseVersion(long idea) {
            jdbi.useHandle(handle -> handle.execute("update idea set version = version + 1 where number = ?", idea));
        }
    }

    @Nested
    class TakingBack {

        @Test
        void lowers_the_count_and_may_be_repeated() {
            long idea = idea(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            people.as("dafydd")
                    .delete(VOTE, idea)
                    .then()
                    .statusCode(200)
                    .body("votes", equalTo(0))
                    .body("supported", equalTo(false));
            people.as("dafydd").delete(VOTE, idea).then().statusCode(200).body("votes", equalTo(0));
            assertThat(votesOf(idea)).isZero();
        }

        @Test
        void is_over_with_the_close() {
            var call = calls.openCall();
            long idea = idea(call);
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            calls.close(call);
            people.as("dafydd").delete(VOTE, idea).then().statusCode(403).body("reason", equalTo("call_closed"));
            assertThat(votesOf(idea)).isEqualTo(1);
        }

        @Test
        void does_not_touch_the_votes_of_others() {
            long idea = idea(calls.openCall());
            people.as("dafydd").put(VOTE, idea).then().statusCode(201);
            people.as("tomos").delete(VOTE, idea).then().statusCode(200).body("votes", equalTo(1));
            assertThat(votes.own(person("dafydd"), List.of(idea))).containsKey(idea);
        }
    }

    @Nested
    class TheThreshold {

        @Test
        void is_crossed_once_however_many_vote_at_once() {
            long idea = idea(calls.aCall().threshold(20).create());
            var tasks = crowd(60).stream()
                    .<Callable<VoteOutcome>>map(person -> () -> settle(person, idea))
                    .toList();
            assertThat(atOnce(tasks))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(VoteOutcome.Settled.class));
            assertThat(votesOf(idea)).isEqualTo(60);
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> {
                assertThat(crossed.threshold().supporters()).isEqualTo(20);
                assertThat(crossed.origin()).isEqualTo(Origin.LIVE);
            });
        }

        @Test
        void is_not_crossed_by_votes_from_earlier_for_any_clock() {
            long idea = idea(calls.openCall());
            Map<Long, Instant> earlier = new HashMap<>();
            crowd(4).forEach(person -> earlier.put(person, Instant.now().minusSeconds(9999)));
            assertThat(votes.importVotes(idea, earlier)).isEqualTo(4);
            assertThat(votes.importVotes(idea, earlier)).as("twice").isZero();
            assertThat(votesOf(idea)).isEqualTo(4);
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> assertThat(crossed.origin())
                    .isEqualTo(Origin.IMPORTED));
        }
    }

    @Nested
    class HiddenCountsOfACall {

        @Test
        void show_nothing_and_tell_no_crossing_until_voting_ends() {
            var call = calls.hiddenCounts();
            long idea = idea(call);
            people.as("dafydd")
                    .put(VOTE, idea)
                    .then()
                    .statusCode(201)
                    .body("votes", nullValue())
                    .body("supported", equalTo(true));
            people.as("dafydd").delete(VOTE, idea).then().statusCode(200).body("votes", nullValue());
            crowd(5).forEach(person -> settle(person, idea));
            assertThat(votesOf(idea)).isEqualTo(5);
            assertThat(crossings.of(idea)).isEmpty();
            calls.close(call);
            phaseEnded.fire(new CallEvent.PhaseEnded(call.id(), Phase.VOTE, Instant.now(), Origin.LIVE));
            assertThat(crossings.of(idea)).singleElement().satisfies(crossed -> assertThat(
                            crossed.threshold().supporters())
                    .isEqualTo(3));
        }
    }

    @Nested
    class ALimitedCall {

        @Test
        void says_what_is_left_and_refuses_more() {
            var call = calls.aCall().supportsPerPerson(2).create();
            long one = idea(call);
            long two = idea(call);
            long three = idea(call);
            people.as("dafydd").put(VOTE, one).then().statusCode(201).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, one).then().statusCode(200).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, two).then().statusCode(201).body("remaining", equalTo(0));
            people.as("dafydd")
                    .put(VOTE, three)
                    .then()
                    .statusCode(422)
                    .body("reason", equalTo("vote_no_supports_left"));
            assertThat(votesOf(three)).isZero();
            people.as("dafydd").delete(VOTE, one).then().statusCode(200).body("remaining", equalTo(1));
            people.as("dafydd").put(VOTE, three).then().statusCode(201).body("remaining", equalTo(0));
            people.as("tomos").put(VOTE, three).then().statusCode(201).body("remaining", equalTo(1));
        }

        @Test
        void holds_its_limit_when_one_person_supports_everything_at_once() {
            var call = calls.aCall().supportsPerPerson(3).create();
            var all = IntStream.range(0, 12).mapToObj(i -> idea(call)).toList();
            people.as("tomos");
            var tasks = all.stream()
                    .<Callable<Integer>>map(
                            idea -> () -> people.as("tomos").put(VOTE, idea).statusCode())
                    .toList();
            var answers = atOnce(tasks);
            assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
            assertThat(answers).filteredOn(status -> status == 422).hasSize(9);
            assertThat(all.stream().mapToLong(VoteResourceTest.this::votesOf).sum())
                    .isEqualTo(3);
            assertThat(votes.remaining(person("tomos"))).containsEntry(call.id(), 0);
        }
    }

    @Nested
    class Secrecy {

        @Test
        void nobody_sees_what_another_supports() {
            long idea = idea(calls.openCall());
            people.as("nia").put(VOTE, idea).then().statusCode(201);
            people.as("nia").get("/api/me/votes").then().statusCode(200).body("items.number", hasItem((int) idea));
            people.as("eleri").get("/api/me/votes").then().statusCode(200).body("items.number", not(hasItem((int)
                    idea)));
            people.visitor().get("/api/me/votes").then().statusCode(401);
            assertThat(votes.own(person("eleri"), List.of(idea))).isEmpty();
        }

        @Test
        void the_overlay_tells_each_reader_of_their_own_vote_alone() {
            long idea = idea(calls.aCall().supportsPerPerson(2).create());
            people.as("nia").put(VOTE, idea).then().statusCode(201);
            people.as("nia")
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .statusCode(200)
                    .body("supported", equalTo(true))
                    .body("remaining", equalTo(1))
                    .body("textChanged", equalTo(false))
                    .body("may.allowed", equalTo(true));
            people.as("eleri")
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .body("supported", equalTo(false))
                    .body("remaining", equalTo(2));
            people.visitor()
                    .get("/api/me/ideas/{n}/vote", idea)
                    .then()
                    .statusCode(200)
                    .body("supported", equalTo(false))
                    .body("may.reason", equalTo("account_sign_in_needed"));
        }

        @Test
        void an_answer_says_nothing_about_who() {
            long idea = idea(calls.openCall());
            people.as("nia").put(VOTE, idea);
            Map<String, Object> answer =
                    people.as("eleri").put(VOTE, idea).then().extract().path("");
            assertThat(answer.keySet()).containsExactlyInAnyOrder("votes", "supported", "remaining");
        }
    }

    @Nested
    class MyVotes {

        @Test
        void come_in_pages_the_newest_first() {
            var call = calls.openCall();
            var all = IntStream.range(0, 3).mapToObj(i -> (int) idea(call)).toList();
            all.forEach(idea -> people.as("gwyn").put(VOTE, idea).then().statusCode(201));
            var first = people.as("gwyn")
                    .queryParam("limit", 2)
                    .get("/api/me/votes")
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(all.get(2), all.get(1)))
                    .extract()
                    .<String>path("next");
            people.as("gwyn")
                    .queryParam("limit", 2)
                    .queryParam("after", first)
                    .get("/api/me/votes")
                    .then()
                    .body("items.number[0]", equalTo(all.get(0)));
        }
    }
}
