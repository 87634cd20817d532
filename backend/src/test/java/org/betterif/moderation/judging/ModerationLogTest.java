package org.betterif.moderation.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.call.CallFixture;
import org.betterif.idea.IdeaFixture;
import org.betterif.moderation.ModerationFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class ModerationLogTest {

    @Inject
    People people;

    @Inject
    IdeaFixture ideas;

    @Inject
    CallFixture calls;

    @Inject
    ModerationFixture moderation;

    @Inject
    @jakarta.enterprise.inject.Any
    jakarta.enterprise.inject.Instance<PersonalData> kept;

    @Inject
    Jdbi jdbi;

    @Test
    void the_log_is_append_only_even_for_the_program() {
        long idea = moderation.idea();
        moderation.hidden(idea);
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("update moderation_act set reason = 'advertising' where idea_number = ?", idea)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("delete from moderation_act where idea_number = ?", idea)))
                .hasMessageContaining("append-only");
    }

    @Test
    void what_was_hidden_once_and_is_sealed_now_leaves_no_trace() {
        long idea = moderation.idea();
        moderation.hidden(idea);
        moderation.decide(moderation.caseOf(idea), Map.of("action", "RESTORE")).statusCode(200);
        assertThat(removed()).contains(idea);
        moderation
                .decide(moderation.caseOf(idea), Map.of("action", "SEAL", "reason", "safeguarding"))
                .statusCode(200);
        assertThat(removed()).doesNotContain(idea);
    }

    private List<Long> removed() {
        return people.visitor()
                .get("/api/removed?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.idea", Long.class);
    }

    @Test
    void who_leaves_is_forgotten_and_the_record_stays() {
        long idea = ideas.anIdea().by("ffion").in(calls.openCall()).open();
        moderation.visitorReports(idea, "look").statusCode(201);
        moderation
                .decide(
                        moderation.caseOf(idea),
                        Map.of(
                                "action",
                                "HIDE",
                                "reason",
                                "abuse",
                                "toAuthor",
                                Map.of("en", "Hello Ffion", "cy", "Helô Ffion")))
                .statusCode(200);
        long ffion = jdbi.withHandle(handle -> handle.createQuery("select id from person where name = 'ffion'")
                .mapTo(Long.class)
                .one());
        assertThat(copyOf(ffion).toString()).contains("HIDE");
        kept.stream().filter(ModerationLogTest::ofModeration).forEach(data -> data.erase(ffion));
        assertThat(moderation.caseOf(idea).getString("history[0].action")).isEqualTo("HIDE");
        assertThat(moderation.caseOf(idea).getString("history[0].toAuthor")).isNull();
        assertThat(copyOf(ffion).values())
                .allSatisfy(held -> assertThat((List<?>) held).isEmpty());
    }

    private Map<String, Object> copyOf(long person) {
        var copy = new HashMap<String, Object>();
        kept.stream().filter(ModerationLogTest::ofModeration).forEach(data -> copy.putAll(data.copyOf(person)));
        return copy;
    }

    private static boolean ofModeration(PersonalData data) {
        return data.getClass().getPackageName().startsWith("org.betterif.moderation");
    }
}
