package org.betterif.record.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.idea.text.PublishedText;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** What was hashed once must be written the same way for ever: these examples are kept as they were on 26 November 2026. */
@ApiTest
class WrittenTest {

    private static final AnswerContent WHOLE = new AnswerContent(
            AnswerDecision.IN_PART,
            text("reasons"),
            text("power"),
            List.of(
                    new AnswerContent.NextStep(text("step"), LocalDate.of(2027, 3, 1), text("owner")),
                    new AnswerContent.NextStep(text("step 2"), null, null)),
            new AnswerContent.Cost(1200L, text("cost")),
            text("passed to"),
            text("barrier"),
            text("lift"),
            new AnswerContent.Details(
                    text("a"), text("b"), text("c"), text("d"), text("e"), text("f"), text("g"), text("h"), text("i"),
                    text("j"), text("k"), text("l")),
            LocalDate.of(2027, 1, 9),
            List.of(7L, 8L));

    private static final String WHOLE_AS_HASHED = "{\"decision\":\"IN_PART\",\"reasons\":" + hashed("reasons")
            + ",\"power\":" + hashed("power") + ",\"nextSteps\":[{\"text\":" + hashed("step")
            + ",\"due\":\"2027-03-01\",\"owner\":" + hashed("owner") + "},{\"text\":" + hashed("step 2")
            + "}],\"cost\":{\"pounds\":1200,\"note\":" + hashed("cost") + "},\"passedTo\":" + hashed("passed to")
            + ",\"barrier\":" + hashed("barrier") + ",\"whoCouldLift\":" + hashed("lift")
            + ",\"details\":{\"whoKnew\":" + hashed("a") + ",\"whoDecided\":" + hashed("b")
            + ",\"whoBearsTheCost\":" + hashed("c") + ",\"costOfDoingNothing\":" + hashed("d")
            + ",\"serviceContributes\":" + hashed("e") + ",\"communityContributes\":" + hashed("f")
            + ",\"personContributes\":" + hashed("g") + ",\"whoDelivers\":" + hashed("h") + ",\"risks\":" + hashed("i")
            + ",\"equality\":" + hashed("j") + ",\"deprivation\":" + hashed("k") + ",\"welshLanguage\":" + hashed("l")
            + "},\"otherLanguageBy\":\"2027-01-09\",\"evidence\":[7,8]}";

    @Inject
    ObjectMapper api;

    private static AnswerText text(String words) {
        return new AnswerText(words, "\"" + words + "\" – ŵ");
    }

    private static String hashed(String words) {
        return "{\"en\":\"" + words + "\",\"cy\":\"\\\"" + words + "\\\" – ŵ\"}";
    }

    @Test
    void an_answer_with_everything_is_written_as_it_was() {
        assertThat(Written.of(WHOLE)).isEqualTo(WHOLE_AS_HASHED);
    }

    @Test
    void a_short_answer_is_written_as_it_was() {
        var brief = new AnswerContent(
                AnswerDecision.NO, new AnswerText("Too dear", null), null, null, null, null, null, null, null, null);
        assertThat(Written.of(brief))
                .isEqualTo("{\"decision\":\"NO\",\"reasons\":{\"en\":\"Too dear\"},\"nextSteps\":[]}");
    }

    /** What is missing here is a part that nobody has given a place in the hashed form yet. */
    @Test
    void no_part_of_an_answer_is_left_out() throws Exception {
        assertThat(leaves(WHOLE)).as("the example has every part").doesNotContainNull();
        assertThat(values(api.readTree(Written.of(WHOLE))))
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(values(api.readTree(api.writeValueAsString(WHOLE))));
    }

    private static List<String> values(JsonNode node) {
        if (node.isValueNode()) {
            return List.of(node.asText());
        }
        var found = new ArrayList<String>();
        node.forEach(part -> found.addAll(values(part)));
        return found;
    }

    private static List<Object> leaves(AnswerContent content) {
        return Arrays.stream(AnswerContent.class.getRecordComponents())
                .map(part -> value(part, content))
                .toList();
    }

    private static Object value(RecordComponent part, Object of) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ideas_and_texts_in_two_languages_are_written_as_they_were() {
        assertThat(Written.of(new LocalisedText("It floods", "Mae'n gorlifo")))
                .isEqualTo("{\"en\":\"It floods\",\"cy\":\"Mae'n gorlifo\"}");
        assertThat(Written.of(new PublishedText(3, "t", "n", "c", "", "")))
                .isEqualTo("{\"title\":\"t\",\"now\":\"n\",\"change\":\"c\",\"forWhom\":\"\",\"have\":\"\"}");
    }
}
