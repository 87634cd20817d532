package org.betterif.ballot.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.betterif.account.Actor;
import org.betterif.account.AgeBand;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonalData;
import org.betterif.account.Role;
import org.betterif.ballot.BallotFixture;
import org.betterif.ballot.BallotStage;
import org.betterif.ballot.terms.Paper;
import org.betterif.call.CallFixture;
import org.betterif.shared.Language;
import org.betterif.shared.problem.ProblemException;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class VotingTest {

    @Inject
    People people;

    @Inject
    BallotFixture ballots;

    @Inject
    CallFixture calls;

    @Inject
    PersonDirectory persons;

    @Inject
    VotingService voting;

    @Inject
    jakarta.enterprise.inject.Instance<PersonalData> personalData;

    @Inject
    Jdbi jdbi;

    private long papers(BallotFixture.Held held) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from ballot_paper p join ballot b on b.id = p.ballot_id where b.slug = :slug")
                .bind("slug", held.slug())
                .mapTo(Long.class)
                .one());
    }

    private String ballotsCast(String user) {
        long id = person(user);
        return personalData.stream()
                .map(data -> data.copyOf(id).get("ballotsCast"))
                .filter(java.util.Objects::nonNull)
                .findAny()
                .orElseThrow()
                .toString();
    }

    private void erase(String user) {
        long id = person(user);
        personalData.stream().forEach(data -> {
            if (data.columns().stream().anyMatch(column -> column.column().startsWith("ballot_"))) {
                data.erase(id);
            }
        });
    }

    private long person(String user) {
        people.as(user);
        return jdbi.withHandle(handle -> handle.createQuery("select id from person where name = :name")
                .bind("name", user)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_vote_is_cast_changed_and_taken_back_until_the_close() {
        var held = ballots.open(ballots::terms);
        people.as("megan").get(held.own("")).then().body("paper", nullValue()).body("vote.allowed", equalTo(true));
        ballots.cast(held, "megan", 0, List.of(held.ref(2), held.ref(0)), List.of())
                .then()
                .statusCode(200)
                .body("paper.choices", contains(held.ref(0), held.ref(2)))
                .body("paper.version", equalTo(1));
        ballots.cast(held, "megan", 1, List.of(held.ref(1)), List.of())
                .then()
                .statusCode(200)
                .body("paper.choices", contains(held.ref(1)));
        people.as("megan")
                .header("If-Match", "\"2\"")
                .delete(held.own("/paper"))
                .then()
                .statusCode(200)
                .body("paper", nullValue())
                .body("tookPart", equalTo(false));
        assertThat(papers(held)).isZero();
    }

    @Test
    void of_two_windows_the_second_is_told() {
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "megan", held.ref(0));
        ballots.cast(held, "megan", 0, List.of(held.ref(1)), List.of()).then().statusCode(412);
        ballots.cast(held, "megan", 1, List.of(held.ref(1)), List.of()).then().statusCode(200);
        ballots.cast(held, "megan", 1, List.of(held.ref(2)), List.of()).then().statusCode(412);
        people.as("megan")
                .body(Map.of("choices", List.of(held.ref(0)), "points", List.of()))
                .put(held.own("/paper"))
                .then()
                .statusCode(428);
        assertThat(papers(held)).isEqualTo(1);
    }

    @Test
    void one_person_at_a_hundred_windows_casts_one_ballot() throws Exception {
        var held = ballots.open(ballots::terms);
        long id = crowd(1).get(0);
        var statuses = inParallel(java.util.Collections.nCopies(100, () -> cast(held, id)));
        assertThat(statuses.stream().filter("cast"::equals)).hasSize(1);
        assertThat(papers(held)).isEqualTo(1);
    }

    @Test
    void a_hundred_people_at_once_cast_a_hundred_ballots() throws Exception {
        var held = ballots.open(ballots::terms);
        List<Callable<String>> all = new ArrayList<>();
        crowd(100).forEach(id -> all.add(() -> cast(held, id)));
        assertThat(inParallel(all)).containsOnly("cast");
        assertThat(papers(held)).isEqualTo(100);
    }

    @Test
    void whoever_votes_while_it_closes_is_counted_or_told() throws Exception {
        var held = ballots.open(ballots::terms);
        List<Callable<String>> all = new ArrayList<>();
        crowd(40).forEach(id -> all.add(() -> cast(held, id)));
        all.add(20, () -> {
            ballots.close(held);
            ballots.until(held, BallotStage.COUNTED);
            return "counted";
        });
        var told = inParallel(all);
        long cast = told.stream().filter("cast"::equals).count();
        assertThat(people.as("eleri").get(held.at("/result")).jsonPath().getLong("voters"))
                .isEqualTo(cast);
    }

    private String cast(BallotFixture.Held held, long id) {
        var actor = new Actor(id, "x", java.util.Set.of(Role.CITIZEN), true, false, AgeBand.ADULT, Language.EN);
        try {
            voting.cast(actor, held.slug(), "\"0\"", new Paper(List.of(held.ref(0)), List.of()));
            return "cast";
        } catch (ProblemException refused) {
            return refused.reason().code();
        }
    }

    private static List<String> inParallel(List<? extends Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    private List<Long> crowd(int size) {
        List<Long> ids = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < size; i++) {
                ids.add(jdbi.withHandle(
                        handle -> handle.createQuery("""
                                insert into person (issuer, subject, name, language, age_band, badge, created_at, staff_roles)
                                values ('crowd', gen_random_uuid()::text, 'Somebody', 'en', 'ADULT', 'NONE', now(), '{}')
                                returning id""").mapTo(Long.class).one()));
            }
        });
        return ids;
    }

    @Test
    void a_paper_that_the_ballot_does_not_allow_is_refused_with_the_field() {
        var within = ballots.open(numbers -> {
            var terms = ballots.terms(numbers);
            terms.put("form", "BUDGET");
            return terms;
        });
        ballots.cast(within, "megan", 0, List.of(within.ref(1), within.ref(2)), List.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("choices"))
                .body("errors.reason", contains("ballot_over_budget"));
        ballots.cast(within, "megan", 0, List.of(within.ref(0), within.ref(1)), List.of())
                .then()
                .statusCode(200);
        ballots.cast(within, "dafydd", 0, List.of(within.ref(0), within.ref(0)), List.of())
                .then()
                .body("errors.reason", contains("ballot_choice_twice"));
        ballots.cast(within, "dafydd", 0, List.of("999999"), List.of())
                .then()
                .body("errors.field", contains("choices.0"))
                .body("errors.reason", contains("ballot_unknown_choice"));
        ballots.cast(within, "dafydd", 0, List.of(), List.of()).then().statusCode(400);
    }

    @Test
    void points_are_shared_out_and_no_more_than_there_are() {
        var held = ballots.open(numbers -> ballots.seats(numbers, "POINTS", "greedy", 1));
        ballots.cast(held, "megan", 0, List.of(held.ref(0), held.ref(1)), List.of(7, 4))
                .then()
                .body("errors.reason", contains("ballot_too_many_points"));
        ballots.cast(held, "megan", 0, List.of(held.ref(0), held.ref(1)), List.of(7))
                .then()
                .body("errors.reason", contains("ballot_points_missing"));
        ballots.cast(held, "megan", 0, List.of(held.ref(1), held.ref(0)), List.of(3, 7))
                .then()
                .statusCode(200)
                .body("paper.points", contains(3, 7));
    }

    @Test
    void a_ranking_keeps_its_order_and_its_length() {
        var held = ballots.open(numbers -> {
            var terms = ballots.seats(numbers, "RANKING", "stv-scotland", 1);
            terms.put("most", 2);
            return terms;
        });
        ballots.cast(held, "megan", 0, List.of(held.ref(2), held.ref(0)), List.of())
                .then()
                .body("paper.choices", contains(held.ref(2), held.ref(0)));
        ballots.cast(held, "megan", 1, List.of(held.ref(2), held.ref(0), held.ref(1)), List.of())
                .then()
                .body("errors.reason", contains("ballot_too_many_choices"));
    }

    @Test
    void nobody_votes_before_the_opening_or_after_the_close() {
        var held = ballots.announced(ballots::terms);
        ballots.cast(held, "megan", 0, List.of(held.ref(0)), List.of())
                .then()
                .statusCode(403)
                .body("reason", equalTo("ballot_not_open_yet"))
                .body("opensAt", org.hamcrest.Matchers.notNullValue());
        ballots.open(held);
        ballots.cast(held, "megan", held.ref(0));
        ballots.close(held);
        ballots.cast(held, "megan", 1, List.of(held.ref(1)), List.of())
                .then()
                .statusCode(403)
                .body("reason", equalTo("ballot_closed"));
        people.as("megan")
                .header("If-Match", "\"1\"")
                .delete(held.own("/paper"))
                .then()
                .statusCode(403);
    }

    @Test
    void only_residents_vote_in_a_call_for_them() {
        var call = calls.withRules(draft -> draft.residentsOnly());
        var held = ballots.drafted(call, ballots::terms);
        ballots.open(ballots.announce(held));
        ballots.cast(held, "megan", 0, List.of(held.ref(0)), List.of())
                .then()
                .statusCode(403)
                .body("reason", equalTo("call_residents_only"));
    }

    @Test
    void nobody_reads_another_ones_ballot_and_no_count_shows_before_the_result() {
        var held = ballots.open(ballots::terms);
        var before = people.visitor().get(held.at("")).asString();
        ballots.cast(held, "megan", held.ref(0));
        assertThat(people.visitor().get(held.at("")).asString())
                .as("the public page says nothing of who or how many voted")
                .isEqualTo(before);
        people.as("dafydd").get(held.own("")).then().body("paper", nullValue()).body("tookPart", equalTo(false));
        people.visitor().get(held.own("")).then().statusCode(401);
        people.as("eleri").get(held.at("/desk")).then().body(not(containsString("voters")));
        people.as("eleri").get(held.at("/result")).then().statusCode(404);
    }

    @Test
    void after_the_close_nobody_can_prove_how_they_voted() {
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "megan", held.ref(0));
        assertThat(ballotsCast("megan")).contains(held.slug());
        ballots.close(held);
        people.as("megan").get(held.own("")).then().body("paper", nullValue()).body("tookPart", equalTo(true));
        assertThat(ballotsCast("megan")).doesNotContain(held.slug());
        ballots.until(held, BallotStage.COUNTED);
        long linked = jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from ballot_paper p join ballot b on b.id = p.ballot_id
                        where b.slug = :slug and (p.person_id is not null or p.number is not null)""")
                .bind("slug", held.slug())
                .mapTo(Long.class)
                .one());
        assertThat(linked).as("papers that still say whose they are").isZero();
        people.as("megan").get(held.own("")).then().body("tookPart", equalTo(true));
    }

    @Test
    void who_leaves_before_the_close_takes_the_ballot_along_and_after_it_only_the_name() {
        var held = ballots.open(ballots::terms);
        ballots.cast(held, "leaver1", held.ref(0));
        ballots.cast(held, "leaver2", held.ref(0));
        ballots.cast(held, "megan", held.ref(0));
        QuarkusTransaction.requiringNew().run(() -> erase("leaver1"));
        assertThat(papers(held)).isEqualTo(2);
        ballots.close(held);
        QuarkusTransaction.requiringNew().run(() -> erase("leaver2"));
        assertThat(papers(held)).isEqualTo(2);
        people.as("leaver2").get(held.own("")).then().body("tookPart", equalTo(false));
    }
}
