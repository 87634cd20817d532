package org.betterif.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** A list is read to its end by following {@code Link: rel=next} alone. */
@ApiTest
class PagingTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Test
    void a_list_is_read_to_its_end_by_its_links_and_nothing_comes_twice_or_is_left_out() {
        var call = calls.openCall();
        for (int i = 0; i < 3; i++) {
            ideas.anIdea().in(call).open();
        }
        var address = "/api/ideas?limit=1&call=" + call.slug();
        var seen = new java.util.ArrayList<Long>();
        while (address != null && seen.size() < 10) {
            var page = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("items.number", Long.class));
            var link = page.header("Link");
            var next = NEXT.matcher(link == null ? "" : link);
            address = next.find() ? next.group(1) : null;
        }
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }
}
