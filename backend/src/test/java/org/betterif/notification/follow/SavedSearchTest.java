package org.betterif.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.notification.NotificationFixture;
import org.betterif.place.PlaceDirectory;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

@ApiTest
class SavedSearchTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    PlaceDirectory place;

    @Inject
    NotificationFixture telling;

    private static String word() {
        return "heron" + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void a_new_idea_is_told_to_those_of_whose_searches_one_finds_it_and_to_nobody_else() {
        var reader = telling.reader("en");
        var other = telling.reader("en");
        var word = word();
        var topic = place.topics().get(0);
        people.as(reader)
                .put("/api/follows/search?q={q}&topic={topic}", word.toUpperCase(), topic.slug())
                .then()
                .statusCode(200)
                .body("search", equalTo("q=" + word.toUpperCase() + "&topic=" + topic.slug()));
        people.as(other).put("/api/follows/search?q={q}", word()).then().statusCode(200);
        telling.tell();
        long found = ideas.anIdea()
                .titled("the " + word + " had a nest")
                .about(topic.id())
                .in(calls.openCall())
                .open();
        ideas.anIdea()
                .titled("something else")
                .about(topic.id())
                .in(calls.openCall())
                .open();
        telling.tell();
        people.as(reader)
                .get("/api/me/notices")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("IDEA_OPENED"))
                .body("items[0].ideaNumber", equalTo((int) found));
        assertThat(NotificationFixture.mailTo(reader)).hasSize(1);
        people.as(other).get("/api/me/notices").then().body("items", empty());
    }

    @Test
    void it_is_kept_once_listed_for_its_owner_alone_and_let_go() {
        var reader = telling.reader("en");
        var word = word();
        var id = people.as(reader)
                .put("/api/follows/search?q={q}", word)
                .then()
                .extract()
                .<String>path("target");
        people.as(reader).put("/api/follows/search?q={q}&call=", word).then().body("target", equalTo(id));
        people.as(reader).get("/api/follows").then().body("items", hasSize(1)).body("items[0].kind", equalTo("search"));
        var other = telling.reader("en");
        people.as(other).get("/api/follows").then().body("items", empty());
        people.as(other).delete("/api/follows/search/" + id).then().statusCode(204);
        people.as(reader).get("/api/follows").then().body("items", not(empty()));
        people.as(reader).delete("/api/follows/search/" + id).then().statusCode(204);
        people.as(reader).get("/api/follows").then().body("items", empty());
    }

    @Test
    void it_must_narrow_something_and_name_what_is_there() {
        people.as("megan")
                .put("/api/follows/search?q=!!")
                .then()
                .statusCode(422)
                .body("reason", equalTo("notification_nothing_narrowed"));
        people.as("megan").put("/api/follows/search?topic=nonsense").then().statusCode(400);
        people.as("megan")
                .put("/api/follows/search?q=" + "x".repeat(201))
                .then()
                .statusCode(400);
        people.visitor().put("/api/follows/search?q=x").then().statusCode(401);
        var reader = telling.reader("en");
        for (int i = 0; i < 50; i++) {
            people.as(reader).put("/api/follows/search?q=word" + i).then().statusCode(200);
        }
        people.as(reader)
                .put("/api/follows/search?q=word51")
                .then()
                .statusCode(422)
                .body("reason", equalTo("notification_too_many_searches"));
        people.as(reader).put("/api/follows/search?q=word1").then().statusCode(200);
    }

    @Test
    void before_an_election_a_councillor_is_not_promoted() {
        var reader = telling.reader("en");
        people.as("rhian").get("/api/me").then().statusCode(200);
        var slug = people.visitor()
                .get("/api/councillors")
                .jsonPath()
                .getString("items.find { it.byline.name == 'rhian' }.slug");
        telling.tell(); // what other tests left is none of theirs
        people.as(reader).put("/api/follows/councillor/" + slug).then().statusCode(204);
        long before = reply();
        telling.tell();
        people.as(reader)
                .get("/api/me/notices")
                .then()
                .body("items.kind", equalTo(java.util.List.of("COUNCILLOR_REPLY")));
        assertThat(feed(slug)).contains("/ideas/" + before + "#comment-");
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var period = people.as("aled")
                .body(Map.of(
                        "name", Map.of("en", "Election", "cy", "Etholiad"),
                        "why", Map.of("en", "The law", "cy", "Y gyfraith"),
                        "areas", java.util.List.of(),
                        "from", today.minusDays(1).toString(),
                        "to", today.plusDays(1).toString()))
                .post("/api/place/pre-election")
                .then()
                .statusCode(201)
                .extract();
        try {
            long during = reply();
            telling.tell();
            people.as(reader).get("/api/me/notices").then().body("items", hasSize(1));
            assertThat(feed(slug)).doesNotContain("/ideas/" + during + "#");
        } finally {
            people.as("aled")
                    .header("If-Match", period.header("ETag"))
                    .delete("/api/place/pre-election/" + period.path("id"))
                    .then()
                    .statusCode(204);
        }
    }

    private String feed(String slug) {
        return people.visitor()
                .get("/api/feeds/councillors/" + slug + ".atom")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private long reply() {
        long number = ideas.anIdea().in(calls.openCall()).open();
        people.as("rhian")
                .body(Map.of("text", "I will ask about it.", "language", "en"))
                .post("/api/ideas/{n}/comments", number)
                .then()
                .statusCode(201);
        return number;
    }
}
