package org.betterif.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.betterif.record.act.RecordKind;
import org.betterif.shared.LocalisedText;

/** Entries in plain words, in both languages: {@code record.properties} and {@code record_cy.properties}. */
final class PlainWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    private final ZoneId zone;

    PlainWords(ZoneId zone) {
        this.zone = zone;
    }

    /** The fields of an entry. */
    static JsonNode read(String entry) {
        try {
            return JSON.readTree(entry);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode(); // somebody changed it in the database: the verifier says so
        }
    }

    LocalisedText says(RecordKind kind, JsonNode fields) {
        return new LocalisedText(says(kind, fields, Locale.UK), says(kind, fields, WELSH));
    }

    static String word(String language, String key, Object... values) {
        return of(locale(language), key, values);
    }

    String date(String language, Instant at) {
        return date(at, locale(language));
    }

    private String date(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private static Locale locale(String language) {
        return language.equals("cy") ? WELSH : Locale.UK;
    }

    private String says(RecordKind kind, JsonNode fields, Locale locale) {
        var idea = fields.path("idea").asLong();
        var said =
                switch (kind) {
                    case IDEA_PUBLISHED,
                            IDEA_WITHDRAWN,
                            IDEA_CLOSED,
                            IDEA_ADOPTED,
                            ANSWER_FOLLOWED_UP,
                            ANSWER_FOLLOW_UP_CHANGED,
                            ANSWER_FOLLOW_UP_DELETED -> of(locale, kind.name(), idea);
                    case IDEA_CHANGED ->
                        of(locale, kind.name(), idea, fields.path("version").asLong());
                    case IDEA_CLOSED_IN_FAVOUR, IDEA_JOINED ->
                        of(locale, kind.name(), idea, fields.path("other").asLong());
                    case COMMENT_PUBLISHED ->
                        of(locale, fields.path("councillor").asBoolean() ? "COUNCILLOR_REPLIED" : kind.name(), idea);
                    case COMMENT_CHANGED, COMMENT_DELETED -> of(locale, kind.name(), idea);
                    case SUPPORTS ->
                        of(locale, kind.name(), idea, fields.path("votes").asLong());
                    case ANSWER_OWED ->
                        of(
                                locale,
                                kind.name(),
                                idea,
                                code(locale, "cause", fields.path("cause")),
                                date(fields.path("due"), locale));
                    case ANSWER_EXTENDED, ANSWER_OVERDUE, ANSWER_CONTESTED ->
                        of(locale, kind.name(), idea, date(fields.path("due"), locale));
                    case ANSWER_PUBLISHED ->
                        of(locale, kind.name(), idea, code(locale, "decision", fields.path("decision")));
                    case MEETING_HELD ->
                        of(
                                locale,
                                "DEBATE".equals(fields.path("meeting").asText()) ? "DEBATE_HELD" : "HEARING_HELD",
                                idea,
                                day(fields.path("on"), locale));
                    case ANSWER_CORRECTED, ANSWER_CLOSED_WITH_NOTE -> of(locale, kind.name(), idea);
                    case COMMITMENT_MADE, COMMITMENT_LATE, COMMITMENT_MOVED ->
                        of(locale, kind.name(), idea, day(fields.path("due"), locale));
                    case COMMITMENT_BEGUN,
                            COMMITMENT_DONE,
                            COMMITMENT_DROPPED,
                            COMMITMENT_REOPENED,
                            COMMITMENT_NOTED,
                            GAIN_TOLD -> of(locale, kind.name(), idea);
                    case DELIVERY_STAGE ->
                        of(locale, kind.name(), idea, code(locale, "delivery", fields.path("stage")));
                    case MODERATED -> moderated(fields, locale, idea);
                    case SEALED -> of(locale, fields.has("comment") ? "SEALED.comment" : "SEALED.idea", idea);
                    case APPEAL_DECIDED ->
                        of(locale, kind.name() + (fields.path("upheld").asBoolean() ? ".upheld" : ".rejected"));
                    case CALL_OPENED, CALL_CLOSED, CALL_THRESHOLDS_CHANGED ->
                        of(locale, kind.name(), fields.path("call").asLong());
                    case CALL_PHASE_ENDED ->
                        of(
                                locale,
                                kind.name(),
                                fields.path("call").asLong(),
                                code(locale, "phase", fields.path("phase")));
                    case COUNCIL_CONVENED, SHORTLIST_SCORING_CLOSED ->
                        of(locale, kind.name(), fields.path("council").asLong());
                    case COUNCIL_STAGE ->
                        of(
                                locale,
                                kind.name(),
                                fields.path("council").asLong(),
                                code(locale, "stage", fields.path("stage")));
                    case COUNCIL_SEATS ->
                        of(
                                locale,
                                fields.path("change").asText().equals("STEPPED_IN")
                                        ? "COUNCIL_SEATS.STEPPED_IN"
                                        : fields.path("change").asText().equals("REMOVED")
                                                ? "COUNCIL_SEATS.REMOVED"
                                                : "COUNCIL_SEATS.CHAIR",
                                fields.path("council").asLong());
                    case SHORTLIST_NOMINATED, SHORTLIST_NOMINATION_ENDED ->
                        of(locale, kind.name(), fields.path("council").asLong(), numbers(fields.path("ideas")));
                    case SHORTLIST_PUBLISHED ->
                        of(
                                locale,
                                kind.name(),
                                numbers(fields.path("taken")),
                                fields.path("notTaken").size());
                    case BALLOT_ANNOUNCED, BALLOT_OPENED ->
                        of(locale, kind.name(), fields.path("ballot").asLong(), numbers(fields.path("ideas")));
                    case BALLOT_CLOSED, BALLOT_CALLED_OFF ->
                        of(locale, kind.name(), fields.path("ballot").asLong());
                    case BALLOT_PUBLISHED ->
                        of(
                                locale,
                                kind.name(),
                                fields.path("ballot").asLong(),
                                numbers(fields.path("taken")),
                                fields.path("notTaken").size());
                    case KEY_ANNOUNCED ->
                        of(locale, kind.name(), fields.path("key").asText());
                };
        return fields.path("imported").asBoolean() ? of(locale, "imported", said) : said;
    }

    private static String moderated(JsonNode fields, Locale locale, long idea) {
        var about = fields.has("comment") ? ".comment" : fields.has("answer") ? ".followUp" : ".idea";
        var key = "MODERATED." + fields.path("action").asText("") + about;
        return of(locale, key, idea, code(locale, "reason", fields.path("reason")));
    }

    private static String numbers(JsonNode list) {
        var all = new ArrayList<String>();
        list.forEach(number -> all.add(number.asText()));
        return all.isEmpty() ? "–" : String.join(", ", List.copyOf(all));
    }

    private static String day(JsonNode day, Locale locale) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(java.time.LocalDate.parse(day.asText()));
        } catch (java.time.format.DateTimeParseException e) {
            return day.asText();
        }
    }

    private String date(JsonNode moment, Locale locale) {
        try {
            return date(Instant.parse(moment.asText()), locale);
        } catch (java.time.format.DateTimeParseException e) {
            return moment.asText();
        }
    }

    /** A code that is newer than its words is said as it is. */
    private static String code(Locale locale, String group, JsonNode code) {
        try {
            return code.isMissingNode() ? "" : of(locale, group + "." + code.asText());
        } catch (MissingResourceException e) {
            return code.asText();
        }
    }

    private static String of(Locale locale, String key, Object... values) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(values);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "record",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
