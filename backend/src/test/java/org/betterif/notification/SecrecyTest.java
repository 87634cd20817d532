package org.betterif.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.betterif.call.CallFixture;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaFixture;
import org.betterif.idea.joining.JoiningFixture;
import org.betterif.notification.push.PushFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Nobody but the person and the database learns who supported, followed, searched for or judged what. Somebody with a mark
 * does all of it; then everything that anybody else can read is searched for the mark. The adversary is anyone without access
 * to the database, officers included.
 */
@ApiTest
class SecrecyTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ResponseFixture duties;

    @Inject
    JoiningFixture joinings;

    @Inject
    NotificationFixture telling;

    @Inject
    Channels channels;

    @Inject
    PushFixture pushing;

    @Inject
    Jdbi jdbi;

    /** @param name what they are called here @param subject at the identity provider; their address is name@example.org */
    private record Marked(String name, String subject, long id) {

        List<String> marks() {
            return List.of(name, subject, "personId\":" + id + ",", "personId\":" + id + "}");
        }
    }

    private Marked marked(String language) {
        var name = "quillfeather" + UUID.randomUUID().toString().substring(0, 8);
        telling.mailbox(name, language);
        var subject = jdbi.withHandle(handle -> handle.createQuery("select subject from person where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one());
        return new Marked(name, subject, telling.id(name));
    }

    private Map<String, String> values(long number, CallRef call, Marked who, long duty) {
        var slug = people.visitor().get("/api/councillors").jsonPath().<String>getList("items.slug").stream()
                .findFirst()
                .orElse("nobody");
        return new HashMap<>(Map.of(
                "number", Long.toString(number),
                "call", call.slug(),
                "councillor", slug,
                "duty", Long.toString(duty),
                "id", "1",
                "mark", who.name()));
    }

    private void vote(Marked who, long number) {
        people.as(who.name()).put("/api/ideas/" + number + "/vote").then().statusCode(oneOf(200, 201));
    }

    /** All that somebody can do without saying something in public, with the errors that it can meet. */
    private void doAllOfIt(Marked who, long number, CallRef call) {
        var me = who.name();
        vote(who, number);
        vote(who, number);
        people.as(me).delete("/api/ideas/" + number + "/vote").then().statusCode(200);
        vote(who, number);
        people.as(me).put("/api/ideas/999999999/vote").then().statusCode(404);
        people.as(me).put("/api/follows/idea/" + number).then().statusCode(204);
        people.as(me).put("/api/follows/call/" + call.id()).then().statusCode(204);
        people.as(me).put("/api/follows/search?q=" + me).then().statusCode(200);
        people.as(me).put("/api/follows/planet/" + me).then().statusCode(404);
        people.as(me)
                .body("{\"cadence\":\"" + me + "\"}")
                .put("/api/me/mail")
                .then()
                .statusCode(400);
        people.as(me).body("{\"" + me + "\": ").put("/api/me/mail").then().statusCode(400);
        people.as(me).get("/api/desk/duties").then().statusCode(403);
        people.as(me).get("/api/me/data").then().statusCode(200);
        people.as(me)
                .body(Map.of("text", "", "language", "en"))
                .post("/api/ideas/{n}/comments", number)
                .then()
                .statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(people.token(me) + "broken")
                .get("/api/me/notices")
                .then()
                .statusCode(401);
        pushing.subscribe(me, "/" + UUID.randomUUID() + "/500");
    }

    /** What a supporter says of an answer, once that can be said. */
    private void judge(Marked who, long answer) {
        if (channels.knows("/api/answers/{id}/verdict")) {
            people.as(who.name())
                    .body(Map.of("says", "NO", "reason", "It passes us by."))
                    .put("/api/answers/" + answer + "/verdict")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void somebody_who_says_nothing_in_public_is_on_no_channel_of_anybody_else() {
        try (var log = new Channels.Log()) {
            var who = marked("cy");
            var call = calls.openCall();
            long number = duties.owedIdea(call);
            doAllOfIt(who, number, call);
            people.as("dafydd").put("/api/follows/idea/" + number).then().statusCode(204);
            long answer = duties.answer(number, "IN_PART");
            judge(who, answer);
            // a mailbox that is refused, and a server that is down, with the marked person's mail in hand
            jdbi.useHandle(handle -> handle.execute(
                    "update person set email = ? where id = ?", "later" + who.name() + "@example.org", who.id()));
            telling.tell();
            MailServerResource.down();
            telling.tell();
            MailServerResource.up();
            jdbi.useHandle(handle ->
                    handle.execute("update person set email = ? where id = ?", who.name() + "@example.org", who.id()));
            jdbi.useHandle(handle -> handle.execute("update mail set next_try_at = now() where state = 'DUE'"));
            telling.tell();
            pushing.push();
            people.as("gwyn").get("/api/desk/duties").then().statusCode(200);

            // what the search must find: the person's own channels
            assertThat(NotificationFixture.mailTo(who.name())).isNotEmpty();
            var own = channels.readBy(who.name(), List.of("/api/me", "/api/me/data"));
            assertThat(found(own, who.marks())).as("the search works").isNotEmpty();

            var duty = duties.dutyIfAny(number);
            var values = values(number, call, who, duty);
            values.put("answer", Long.toString(answer));
            var addresses = channels.addresses(values);
            assertThat(addresses).hasSizeGreaterThan(70);
            var all = new LinkedHashMap<String, String>();
            all.putAll(channels.readByVisitor(addresses));
            all.putAll(channels.readByStaff(addresses));
            all.putAll(Channels.mailToOthers(who.name()));
            all.put("log", String.join("\n", log.lines()));
            assertThat(log.lines()).isNotEmpty();
            assertThat(all.entrySet())
                    .filteredOn(one -> one.getKey().matches("\\S+ /api/(desk|me)\\b.*")
                            && one.getValue().startsWith("200"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.getValue().toLowerCase(Locale.ROOT))
                            .as(one.getKey())
                            .containsPattern("cache-control=(no-store|[^\n]*no-store|private)"));
            // the searched word comes back in no answer either
            assertThat(found(all, who.marks())).isEmpty();
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain(who.name() + "@")
                    .doesNotContain(people.token(who.name()).substring(0, 40));
        }
    }

    @Test
    void somebody_who_speaks_under_one_idea_is_not_found_near_another_that_they_support() {
        var who = marked("en");
        var call = calls.openCall();
        long spoken = ideas.anIdea().in(call).open();
        people.as(who.name())
                .body(Map.of("text", "I like this.", "language", "en"))
                .post("/api/ideas/{n}/comments", spoken)
                .then()
                .statusCode(201);
        var other = calls.openCall();
        long number = duties.owedIdea(other);
        doAllOfIt(who, number, other);
        long answer = duties.answer(number, "NO");
        judge(who, answer);
        telling.tell();
        var values = values(number, other, who, duties.dutyIfAny(number));
        values.put("answer", Long.toString(answer));
        var about = channels.addresses(values).stream()
                .filter(address -> address.contains("/" + number)
                        || address.contains("/answers/" + answer)
                        || address.contains(other.slug()))
                .toList();
        assertThat(about).hasSizeGreaterThan(8);
        var all = new LinkedHashMap<String, String>();
        all.putAll(channels.readByVisitor(about));
        all.putAll(channels.readByStaff(about));
        Channels.mailToOthers(who.name()).forEach((key, mail) -> {
            if (mail.contains("/ideas/" + number)) {
                all.put(key, mail);
            }
        });
        assertThat(found(all, who.marks())).isEmpty();
    }

    /** What each supporter of a joined idea says, and that they were asked, is theirs alone: the answer no moves nothing. */
    @Test
    void whether_support_goes_along_when_ideas_are_joined_is_on_no_channel_and_a_no_moves_nothing() {
        try (var log = new Channels.Log()) {
            var who = marked("cy");
            var call = calls.openCall();
            long from = ideas.anIdea().by("megan").in(call).open();
            long into = ideas.anIdea().by("nia").in(call).open();
            vote(who, from);
            long joining = joinings.propose("megan", from, into);
            joinings.accept("nia", joining);
            telling.tell();
            var addresses = aboutJoining(who, call, from, into, joining);
            var first = channels.readByVisitor(addresses);
            var staffFirst = channels.readByStaff(addresses);
            var again = channels.readByVisitor(addresses);
            var staffAgain = channels.readByStaff(addresses);
            var carry = "/api/me/ideas/" + from + "/carry";
            people.as(who.name()).get("/api/me/ideas/" + from + "/vote").then().body("carry.into", equalTo((int) into));
            answer(who, carry, "NO", 200);
            answer(who, carry, "NO", 200);
            answer(who, carry, who.name(), 400);
            answer(who, "/api/me/ideas/999999999/carry", "YES", 404);
            answer(who, "/api/me/ideas/" + into + "/carry", "YES", 422);
            telling.tell();
            assertThat(changed(first, again, channels.readByVisitor(addresses))).isEmpty();
            assertThat(changed(staffFirst, staffAgain, channels.readByStaff(addresses)))
                    .isEmpty();
            assertThat(stable(first, again)).contains("/api/ideas/" + from, "/api/ideas/" + into);

            answer(who, carry, "YES", 200);
            people.as(who.name()).delete("/api/ideas/" + into + "/vote").then().statusCode(200);
            answer(who, carry, "YES", 200);
            telling.tell();
            var own = channels.readBy(who.name(), List.of("/api/me/data"));
            assertThat(own.get("/api/me/data")).contains("supportsNotCarriedOver", who.name());
            var all = new LinkedHashMap<String, String>();
            all.putAll(channels.readByVisitor(addresses));
            all.putAll(channels.readByStaff(addresses));
            channels.readBy("megan", addresses).forEach((address, words) -> all.put("megan " + address, words));
            all.putAll(Channels.mailToOthers(who.name()));
            all.put("log", String.join("\n", log.lines()));
            assertThat(found(all, who.marks())).isEmpty();
        }
    }

    private void answer(Marked who, String path, String answer, int status) {
        people.as(who.name()).body(Map.of("answer", answer)).put(path).then().statusCode(status);
    }

    /** What is said of either idea, of their joining, and to each of whom it was told. */
    private List<String> aboutJoining(Marked who, CallRef call, long from, long into, long joining) {
        var about = new ArrayList<String>();
        for (long number : List.of(from, into)) {
            var values = values(number, call, who, 1);
            values.put("id", Long.toString(joining));
            channels.addresses(values).stream()
                    .filter(address -> address.contains("/" + number)
                            || address.contains("/joinings/" + joining)
                            || address.contains(call.slug())
                            || address.startsWith("/api/ideas?")
                            || address.startsWith("/api/desk/joinings")
                            || address.equals("/api/me/notices"))
                    .filter(address -> !about.contains(address))
                    .forEach(about::add);
        }
        assertThat(about).hasSizeGreaterThan(20).contains("/api/joinings/" + joining, "/api/ideas/" + from);
        return about;
    }

    /** The first bodies are read twice, so that what changes by itself (a clock, a counter) is not taken for a sign. */
    @Test
    void where_counts_are_hidden_no_answer_changes_with_a_vote_or_a_crossing() {
        var who = marked("en");
        var call = calls.hiddenCounts();
        long number = ideas.anIdea().in(call).open();
        duties.support("dafydd", number);
        duties.support("nia", number);
        duties.runJobs(); // what other tests left owed
        telling.tell();
        var values = values(number, call, who, 1);
        var addresses = channels.addresses(values).stream()
                .filter(address -> !address.startsWith("/q/"))
                .toList();
        var first = channels.readByVisitor(addresses);
        var staffFirst = channels.readByStaff(addresses);
        var again = channels.readByVisitor(addresses);
        var staffAgain = channels.readByStaff(addresses);
        vote(who, number); // the third: the threshold is crossed
        telling.tell();
        duties.runJobs();
        telling.tell();
        var after = channels.readByVisitor(addresses);
        var staffAfter = channels.readByStaff(addresses);
        assertThat(changed(first, again, after)).isEmpty();
        assertThat(changed(staffFirst, staffAgain, staffAfter)).isEmpty();
        assertThat(stable(first, again))
                .as("the list, the idea and the home page are compared")
                .contains("/api/ideas/" + number, "/api/ideas", "/api/home", "/api/ideas?sort=supported&limit=100");
        people.as(who.name()).delete("/api/ideas/" + number + "/vote").then().statusCode(200);
        assertThat(changed(first, again, channels.readByVisitor(addresses))).isEmpty();
    }

    /** Whoever runs the program may want more in the log for a while. */
    @Test
    void not_even_a_log_of_everything_names_who_is_written_to() {
        var who = marked("en");
        telling.notice(who.name());
        var root = Logger.getLogger("");
        var level = root.getLevel();
        root.setLevel(Level.FINE);
        try (var log = new Channels.Log()) {
            telling.tell();
            assertThat(NotificationFixture.mailTo(who.name())).isNotEmpty();
            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(who.name()));
        } finally {
            root.setLevel(level);
        }
    }

    /**
     * Notices and mails are numbered through everybody's, in the order of the people: who signs up before and after somebody
     * and follows what they may support would see in the distance of two numbers whether they were told as well.
     */
    @Test
    void the_numbers_of_what_two_were_told_do_not_tell_who_was_told_between_them() throws Exception {
        telling.tell(); // what other tests left
        var before = marked("en");
        var supporter = marked("en");
        var after = marked("cy");
        long number = duties.owedIdea();
        people.as(before.name()).put("/api/follows/idea/" + number).then().statusCode(204);
        people.as(after.name()).put("/api/follows/idea/" + number).then().statusCode(204);
        people.as(before.name())
                .put("/api/follows/search?q=" + before.name())
                .then()
                .statusCode(200);
        vote(supporter, number);
        duties.answer(number, "NO");
        telling.tell();
        for (var reader : List.of(before, after)) {
            var ids = jdbi.withHandle(handle -> handle.createQuery("""
                            select id from notice where person_id = :person union all select id from mail where person_id = :person
                            union all select outbox_id from notice where person_id = :person
                            union all select id from saved_search where person_id = :person""")
                    .bind("person", reader.id())
                    .mapTo(String.class)
                    .set());
            assertThat(ids).isNotEmpty();
            var page = people.as(reader.name()).get("/api/me/notices?limit=1");
            var seen = new ArrayList<String>(page.jsonPath().getList("items.id", String.class));
            assertThat(seen).isNotEmpty();
            if (page.jsonPath().getString("next") != null) {
                seen.add(
                        new String(Base64.getUrlDecoder().decode(page.jsonPath().getString("next"))));
            }
            seen.addAll(people.as(reader.name())
                    .get("/api/follows")
                    .jsonPath()
                    .getList("items.findAll { it.kind == 'search' }.target", String.class));
            var copy = people.as(reader.name()).get("/api/me/data").jsonPath();
            assertThat(copy.<Object>getList("notification.notices.id")).allMatch(Objects::isNull);
            assertThat(copy.<Object>getList("notification.notices.outboxId")).allMatch(Objects::isNull);
            assertThat(copy.<Object>getList("notification.searches.id")).allMatch(Objects::isNull);
            var mails = NotificationFixture.mailTo(reader.name());
            assertThat(mails).isNotEmpty();
            for (var mail : mails) {
                seen.addAll(List.of(mail.getHeader("Message-ID")[0].split("[.@<>+]")));
                seen.addAll(List.of(mail.getHeader("Return-Path")[0].split("[.@<>+]")));
            }
            assertThat(seen).doesNotContainAnyElementsOf(ids);
        }
    }

    private static List<String> stable(Map<String, String> first, Map<String, String> again) {
        return first.keySet().stream()
                .filter(address -> Objects.equals(first.get(address), again.get(address)))
                .toList();
    }

    private static List<String> changed(
            Map<String, String> first, Map<String, String> again, Map<String, String> after) {
        return stable(first, again).stream()
                .filter(address -> !Objects.equals(first.get(address), after.get(address)))
                .map(address -> address + "\n" + first.get(address) + "\n→\n" + after.get(address))
                .toList();
    }

    /** Where a mark is, with the words around it. */
    private static List<String> found(Map<String, String> said, List<String> marks) {
        return said.entrySet().stream()
                .flatMap(one -> marks.stream()
                        .filter(mark ->
                                one.getValue().contains(mark) && !one.getKey().endsWith("=" + mark))
                        .map(mark -> {
                            int at = one.getValue().indexOf(mark);
                            return one.getKey() + ": …"
                                    + one.getValue()
                                            .substring(
                                                    Math.max(0, at - 80),
                                                    Math.min(one.getValue().length(), at + 80));
                        }))
                .collect(Collectors.toList());
    }
}
