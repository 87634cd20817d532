package org.betterif.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import org.betterif.record.act.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainWordsTest {

    private final PlainWords words = new PlainWords(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void every_kind_has_words_in_both_languages(RecordKind kind) {
        var fields = PlainWords.read("""
                {"idea":1142,"other":7,"version":2,"votes":1,"due":"2026-12-24T23:59:59Z","cause":"THRESHOLD","decision":"NOT_NOW",
                 "action":"HIDE","reason":"abuse","upheld":true,"call":3,"phase":"VOTE","council":4,"stage":"SCORING",
                 "ballot":6,"commitment":8,"ideas":[5],"taken":[1,2],"notTaken":[3],"key":"0123456789abcdef"}""");
        var said = words.says(kind, fields);
        assertThat(said.en()).isNotBlank().doesNotContain("{", "THRESHOLD", "NOT_NOW", "1,142");
        assertThat(said.cy()).isNotBlank().doesNotContain("{").isNotEqualTo(said.en());
    }

    @Test
    void a_code_that_is_newer_than_its_words_is_said_as_it_is() {
        assertThat(words.says(RecordKind.ANSWER_PUBLISHED, PlainWords.read("{\"idea\":1,\"decision\":\"PERHAPS\"}"))
                        .en())
                .isEqualTo("The council answered idea 1: PERHAPS");
    }

    @Test
    void an_apostrophe_in_the_word_of_a_code_is_one() {
        var fields = PlainWords.read("{\"idea\":1,\"action\":\"HIDE\",\"reason\":\"identifiesAPerson\"}");
        assertThat(words.says(RecordKind.MODERATED, fields).cy()).contains("mae'n enwi person");
    }

    @Test
    void what_was_brought_in_says_so_and_an_entry_that_cannot_be_read_breaks_nothing() {
        assertThat(words.says(RecordKind.IDEA_CLOSED, PlainWords.read("{\"idea\":1,\"imported\":true}"))
                        .en())
                .endsWith("(brought in from elsewhere)");
        assertThat(words.says(RecordKind.ANSWER_OWED, PlainWords.read("no json"))
                        .en())
                .isNotBlank();
    }

    @Test
    void both_languages_have_the_same_words_and_all_can_be_said() throws IOException {
        var english = bundle("/record.properties");
        var welsh = bundle("/record_cy.properties");
        assertThat(new TreeSet<>(welsh.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var key : english.keySet()) {
            new MessageFormat(english.getString(key), Locale.UK);
            new MessageFormat(welsh.getString(key), Locale.UK);
        }
    }

    private static PropertyResourceBundle bundle(String name) throws IOException {
        try (var in = PlainWordsTest.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }
}
