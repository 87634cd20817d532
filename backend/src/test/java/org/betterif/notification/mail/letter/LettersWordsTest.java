package org.betterif.notification.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.moderation.ReasonCode;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.response.staff.ReminderKind;
import org.junit.jupiter.api.Test;

/** Every mail can be written in both languages. */
class LettersWordsTest {

    @Test
    void both_languages_have_the_same_words_and_every_kind_has_its_own() throws IOException {
        var english = keys("en");
        assertThat(keys("cy")).isEqualTo(english);
        for (var kind : NoticeKind.values()) {
            if (kind != NoticeKind.REMINDER) {
                assertThat(english).contains(kind + ".headline", kind + ".line");
            }
        }
        for (var kind : ReminderKind.values()) {
            assertThat(english).contains("REMINDER." + kind + ".headline", "REMINDER." + kind + ".line");
        }
        for (var reason : ReasonCode.values()) {
            assertThat(english).contains("reason." + reason.code());
        }
        for (var kind : DirectMail.Kind.values()) {
            assertThat(english).contains("direct." + kind + ".headline");
        }
        for (var decision : AnswerDecision.values()) {
            // only imported answers state none, and imported history sends nothing
            if (decision != AnswerDecision.NOT_STATED) {
                assertThat(english).contains("decision." + decision);
            }
        }
    }

    private static TreeSet<String> keys(String language) throws IOException {
        var words = new Properties();
        try (var in = LettersWordsTest.class.getResourceAsStream("/mail/" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
