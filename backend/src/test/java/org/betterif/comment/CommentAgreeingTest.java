package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Test;

/** Agreement with a comment: once for each person. */
@ApiTest
class CommentAgreeingTest {

    private static final String ONE = "/api/comments/{id}";
    private static final String AGREEMENT = "/api/comments/{id}/agreement";

    @Inject
    People people;

    @Inject
    CommentFixture comments;

    @Test
    void counts_each_person_once_and_is_taken_back() {
        long idea = comments.idea();
        long id = comments.posted("megan", idea, "a");
        people.as("dafydd")
                .put(AGREEMENT, id)
                .then()
                .statusCode(200)
                .body("agreed", equalTo(1))
                .body("yours", equalTo(true));
        people.as("dafydd").put(AGREEMENT, id).then().statusCode(200).body("agreed", equalTo(1));
        people.as("tomos").put(AGREEMENT, id).then().body("agreed", equalTo(2));
        people.as("dafydd")
                .delete(AGREEMENT, id)
                .then()
                .body("agreed", equalTo(1))
                .body("yours", equalTo(false));
        people.as("dafydd").delete(AGREEMENT, id).then().body("agreed", equalTo(1));
        people.as("megan").put(AGREEMENT, id).then().statusCode(403).body("reason", equalTo("comment_your_own"));
        people.visitor().put(AGREEMENT, id).then().statusCode(401);
        people.as("dafydd").put(AGREEMENT, 999_999_999L).then().statusCode(404);
    }

    @Test
    void forty_at_once_by_one_person_count_once() {
        long id = comments.posted("megan", comments.idea(), "a");
        people.as("tomos");
        var tasks = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(
                        i -> () -> people.as("tomos").put(AGREEMENT, id).statusCode())
                .toList();
        assertThat(CommentFixture.atOnce(tasks)).containsOnly(200);
        people.visitor().get(ONE, id).then().body("agreed", equalTo(1));
    }
}
