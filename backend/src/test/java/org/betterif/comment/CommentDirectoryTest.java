package org.betterif.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.List;
import org.betterif.account.PersonalData;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What other features do to comments: moderation and a person who leaves. */
@ApiTest
class CommentDirectoryTest {

    private static final String AGREEMENT = "/api/comments/{id}/agreement";

    @Inject
    People people;

    @Inject
    CommentDirectory directory;

    @Inject
    CommentPersonalData personalData;

    @Inject
    CommentFixture comments;

    @Nested
    class Moderating {

        @Test
        void hides_with_a_reason_seals_without_one_and_restores() {
            long idea = comments.idea();
            long id = comments.posted("megan", idea, "a");
            comments.posted("dafydd", idea, "b", id);
            directory.hide(id, "abuse");
            comments.threads(idea)
                    .body("items[0].comment.state", equalTo("HIDDEN"))
                    .body("items[0].comment.removedReason", equalTo("abuse"))
                    .body("items[0].comment.html", nullValue())
                    .body("items[0].comment.author", nullValue())
                    .body("items[0].replies", hasSize(1));
            assertThat(comments.counted(idea)).isEqualTo(1);
            people.as("tomos").put(AGREEMENT, id).then().statusCode(409).body("reason", equalTo("comment_not_public"));
            comments.post("tomos", idea, "c", id).statusCode(409);
            assertThat(directory.comment(id).orElseThrow().text()).isEqualTo("a");
            directory.seal(id);
            comments.threads(idea)
                    .body("items[0].comment.state", equalTo("SEALED"))
                    .body("items[0].comment.removedReason", nullValue());
            assertThatThrownBy(() -> directory.seal(id))
                    .as("two moderators at once")
                    .hasMessageContaining("meanwhile");
            directory.restore(id);
            comments.threads(idea).body("items[0].comment.html", equalTo("<p>a</p>"));
            assertThat(comments.counted(idea)).isEqualTo(2);
        }
    }

    @Nested
    class Leaving {

        @Test
        void takes_the_words_and_the_agreements_along_and_leaves_the_answers_of_others() {
            long idea = comments.idea();
            long head = comments.posted("nia", idea, "nia's words");
            long reply = comments.posted("dafydd", idea, "an answer", head);
            people.as("nia").put(AGREEMENT, reply).then().body("agreed", equalTo(1));
            long nia = comments.person("nia");
            assertThat(personalData.copyOf(nia).toString()).contains("nia's words");
            personalData.erase(nia);
            comments.threads(idea)
                    .body("items[0].comment.state", equalTo("DELETED"))
                    .body("items[0].replies[0].agreed", equalTo(0));
            assertThat(comments.counted(idea)).isEqualTo(1);
            assertThat(personalData.copyOf(nia))
                    .allSatisfy((what, held) -> assertThat((List<?>) held).isEmpty());
            assertThat(personalData.columns())
                    .extracting(PersonalData.Column::column)
                    .containsExactly("comment.author_person_id", "comment_agreement.person_id");
        }
    }
}
