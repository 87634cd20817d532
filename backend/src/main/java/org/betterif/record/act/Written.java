package org.betterif.record.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.idea.text.PublishedText;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerContent.Cost;
import org.betterif.response.text.AnswerContent.Details;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Texts of several parts as they are hashed: a JSON object without spaces, its names and their order written down here. They
 * are the record's own and are never changed, whatever the API and the database call them: old entries would differ. A part
 * that is new comes last, and is left out where it is missing.
 */
final class Written {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> parts = new LinkedHashMap<>();

    private Written() {}

    /** An idea's sections. */
    static String of(PublishedText text) {
        return new Written()
                .with("title", text.title())
                .with("now", text.now())
                .with("change", text.change())
                .with("forWhom", text.forWhom())
                .with("have", text.have())
                .json();
    }

    static String of(LocalisedText text) {
        return new Written().with("en", text.en()).with("cy", text.cy()).json();
    }

    /** An answer, as the API gave it on 26 November 2026, when the first ones were hashed. */
    static String of(AnswerContent content) {
        return new Written()
                .with(
                        "decision",
                        content.decision() == null ? null : content.decision().name())
                .with("reasons", text(content.reasons()))
                .with("power", text(content.power()))
                .with(
                        "nextSteps",
                        content.nextSteps().stream().map(Written::step).toList())
                .with("cost", cost(content.cost()))
                .with("passedTo", text(content.passedTo()))
                .with("barrier", text(content.barrier()))
                .with("whoCouldLift", text(content.whoCouldLift()))
                .with("details", details(content.details()))
                .with(
                        "otherLanguageBy",
                        content.otherLanguageBy() == null
                                ? null
                                : content.otherLanguageBy().toString())
                .with("evidence", content.evidence() == null ? null : List.copyOf(content.evidence()))
                .json();
    }

    private static Map<String, Object> step(NextStep step) {
        return new Written()
                .with("text", text(step.text()))
                .with("due", step.due() == null ? null : step.due().toString())
                .with("owner", text(step.owner()))
                .parts;
    }

    private static @Nullable Map<String, Object> cost(@Nullable Cost cost) {
        return cost == null ? null : new Written().with("pounds", cost.pounds()).with("note", text(cost.note())).parts;
    }

    private static @Nullable Map<String, Object> details(@Nullable Details details) {
        return details == null
                ? null
                : new Written()
                        .with("whoKnew", text(details.whoKnew()))
                        .with("whoDecided", text(details.whoDecided()))
                        .with("whoBearsTheCost", text(details.whoBearsTheCost()))
                        .with("costOfDoingNothing", text(details.costOfDoingNothing()))
                        .with("serviceContributes", text(details.serviceContributes()))
                        .with("communityContributes", text(details.communityContributes()))
                        .with("personContributes", text(details.personContributes()))
                        .with("whoDelivers", text(details.whoDelivers()))
                        .with("risks", text(details.risks()))
                        .with("equality", text(details.equality()))
                        .with("deprivation", text(details.deprivation()))
                        .with("welshLanguage", text(details.welshLanguage()))
                        .parts;
    }

    private static @Nullable Map<String, Object> text(@Nullable AnswerText text) {
        return text == null ? null : new Written().with("en", text.en()).with("cy", text.cy()).parts;
    }

    private Written with(String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value);
        }
        return this;
    }

    private String json() {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
