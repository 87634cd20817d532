package org.betterif.response.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class AdoptionTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    private long number;
    private long answer;

    @BeforeEach
    void answered() {
        number = duties.owedIdea();
        answer = duties.answer(number, "NO");
    }

    @Test
    void a_councillor_is_named_beside_the_idea_and_on_their_own_page() {
        adopt("rhian").then().statusCode(200);
        adopt("rhian").then().statusCode(200).body("by", hasSize(1));
        people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .then()
                .body("adoptions.paused", equalTo(false))
                .body("adoptions.by[0].byline.name", equalTo("rhian"));
        var slug = slug();
        people.visitor()
                .get("/api/councillors/" + slug + "/adoptions?limit=100")
                .then()
                .statusCode(200)
                .body("items.number", hasItem((int) number));
        overlay("rhian").then().body("items[0].adopt.adopted", equalTo(true));
        overlay("megan")
                .then()
                .body("items[0].adopt.may.allowed", equalTo(false))
                .body("items[0].adopt.adopted", equalTo(false));
        people.as("rhian")
                .delete("/api/ideas/" + number + "/adoption")
                .then()
                .statusCode(200)
                .body("by", hasSize(0));
        people.visitor()
                .get("/api/councillors/" + slug + "/adoptions?limit=100")
                .then()
                .body("items.number", not(hasItem((int) number)));
    }

    @Test
    void a_late_answer_is_late_on_the_councillors_page_on_the_card_and_on_the_ideas_page() {
        long late = duties.owedIdea();
        people.as("rhian").put("/api/ideas/" + late + "/adoption").then().statusCode(200);
        adopt("rhian").then().statusCode(200);
        duties.letDaysPass(duties.dutyOf(late), 60);
        duties.runJobs();
        people.visitor()
                .get("/api/councillors/" + slug() + "/adoptions?limit=100")
                .then()
                .body("items.find { it.number == " + late + " }.answer.state", equalTo("OVERDUE"));
        people.visitor().get("/api/ideas/" + late).then().body("answer.state", equalTo("OVERDUE"));
        people.visitor().get("/api/ideas/" + late + "/answer").then().body("duty.state", equalTo("OVERDUE"));
    }

    private String slug() {
        return people.visitor()
                .get("/api/ideas/" + number + "/answer")
                .jsonPath()
                .getString("adoptions.by[0].slug");
    }

    @Test
    void nobody_else_adopts_and_no_clock_stops() {
        adopt("megan").then().statusCode(403).body("reason", equalTo("account_role_needed"));
        adopt("sian").then().statusCode(403);
        long owed = duties.owedIdea();
        var before = duties.duty(owed);
        people.as("rhian").put("/api/ideas/" + owed + "/adoption").then().statusCode(200);
        assertThat(duties.duty(owed)).isEqualTo(before);
        duties.hide(owed);
        people.as("rhian").put("/api/ideas/" + owed + "/adoption").then().statusCode(410);
    }

    private Response adopt(String user) {
        return people.as(user).put("/api/ideas/" + number + "/adoption");
    }

    private Response overlay(String user) {
        return people.as(user).get("/api/me/ideas?numbers=" + number);
    }
}
