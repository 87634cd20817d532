package org.betterif.response.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.response.ResponseReason;
import org.betterif.shared.Language;
import org.betterif.shared.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What an answer still lacks before it may be published. Pure. */
final class AnswerCheck {

    private final AnswerContent content;
    private final LocalDate today;
    private final int languageDays;
    private final List<FieldError> errors = new ArrayList<>();

    private AnswerCheck(AnswerContent content, LocalDate today, int languageDays) {
        this.content = content;
        this.today = today;
        this.languageDays = languageDays;
    }

    /**
     * One entry for each field that is not right, in the order of the form; empty when it may be published.
     *
     * @param needed the further fields that the owing services have chosen
     * @param languageDays how long after publishing the other language may follow; 0: both together
     */
    static List<FieldError> errors(AnswerContent content, LocalDate today, Set<AnswerField> needed, int languageDays) {
        var check = new AnswerCheck(content, today, languageDays);
        check.decision();
        check.texts();
        check.steps();
        needed.stream()
                .sorted()
                .filter(field -> field.missingIn(content))
                .forEach(field -> check.add(
                        field.path(), ResponseReason.FIELD_NEEDED, "The service that answers has to fill this."));
        check.languages();
        return List.copyOf(check.errors);
    }

    private void decision() {
        // an imported answer may leave its decision unstated, the council never
        if (content.decision() == null || content.decision() == AnswerDecision.NOT_STATED) {
            add("decision", ResponseReason.DECISION_MISSING, "Say what the decision is.");
        }
    }

    private void texts() {
        need("reasons", content.reasons(), ResponseReason.TEXT_MISSING, "Give the reasons.");
        need("power", content.power(), ResponseReason.TEXT_MISSING, "Name the power, policy or minute it rests on.");
        if (content.decision() == null) {
            return;
        }
        switch (content.decision()) {
            case NO, NOT_NOW -> {
                need("barrier", content.barrier(), ResponseReason.BARRIER_MISSING, "A refusal names the barrier.");
                need("whoCouldLift", content.whoCouldLift(), ResponseReason.BARRIER_MISSING, "Say who could lift it.");
            }
            case NOT_OURS ->
                need("passedTo", content.passedTo(), ResponseReason.TEXT_MISSING, "Say to whom it was passed.");
            case YES, IN_PART, ALREADY_HAPPENING, NEEDS_MORE_WORK, NOT_STATED -> {}
        }
    }

    private void steps() {
        if (content.nextSteps().isEmpty() && needsStep(content.decision())) {
            add("nextSteps", ResponseReason.STEP_MISSING, "Say what happens next, with a date.");
        }
        for (int i = 0; i < content.nextSteps().size(); i++) {
            var step = content.nextSteps().get(i);
            need("nextSteps[" + i + "].text", step.text(), ResponseReason.TEXT_MISSING, "Say what will happen.");
            if (step.due() == null) {
                add("nextSteps[" + i + "].due", ResponseReason.STEP_WITHOUT_DATE, "Say by when.");
            } else if (step.due().isBefore(today)) {
                add("nextSteps[" + i + "].due", ResponseReason.DATE_PASSED, "This date has passed.");
            }
        }
    }

    private static boolean needsStep(@Nullable AnswerDecision decision) {
        return decision == AnswerDecision.YES
                || decision == AnswerDecision.IN_PART
                || decision == AnswerDecision.NEEDS_MORE_WORK;
    }

    /** Both languages together; or, where the place allows it, all of one and the date of the other, said in public. */
    private void languages() {
        var texts = texts(content);
        boolean english = texts.values().stream().allMatch(AnswerText::inEnglish);
        boolean welsh = texts.values().stream().allMatch(AnswerText::inWelsh);
        if (texts.isEmpty() || (english && welsh)) {
            return;
        }
        if (languageDays == 0 || (!english && !welsh)) {
            texts.forEach((field, text) -> {
                if (!text.inEnglish() || !text.inWelsh()) {
                    add(field, ResponseReason.LANGUAGE_MISSING, "Both languages are published together.");
                }
            });
        } else if (content.otherLanguageBy() == null) {
            add("otherLanguageBy", ResponseReason.LANGUAGE_DATE_MISSING, "Say when the other language will follow.");
        } else if (content.otherLanguageBy().isBefore(today)) {
            add("otherLanguageBy", ResponseReason.DATE_PASSED, "This date has passed.");
        } else if (content.otherLanguageBy().isAfter(today.plusDays(languageDays))) {
            add(
                    "otherLanguageBy",
                    ResponseReason.LANGUAGE_DATE_TOO_LATE,
                    "At most " + languageDays + " days from now.");
        }
    }

    /** The dates that a published answer names. */
    static Set<LocalDate> dates(AnswerContent content) {
        return Stream.concat(
                        content.nextSteps().stream().map(AnswerContent.NextStep::due),
                        Stream.ofNullable(content.otherLanguageBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The date that stands in a field of {@link #errors}. */
    static @Nullable LocalDate date(AnswerContent content, String field) {
        for (int i = 0; i < content.nextSteps().size(); i++) {
            if (field.equals("nextSteps[" + i + "].due")) {
                return content.nextSteps().get(i).due();
            }
        }
        return field.equals("otherLanguageBy") ? content.otherLanguageBy() : null;
    }

    /** The language that a part of the published answer lacks, while its date is promised. */
    static @Nullable Language missingLanguage(AnswerContent content) {
        if (content.otherLanguageBy() == null || bilingual(content)) {
            return null;
        }
        return texts(content).values().stream().allMatch(AnswerText::inEnglish) ? Language.CY : Language.EN;
    }

    /** Whether every text is there in both languages. */
    static boolean bilingual(AnswerContent content) {
        return texts(content).values().stream().allMatch(text -> text.inEnglish() && text.inWelsh());
    }

    /** Every text there is, by its path in the request. */
    static Map<String, AnswerText> texts(AnswerContent content) {
        var all = new TreeMap<String, AnswerText>();
        put(all, "reasons", content.reasons());
        put(all, "power", content.power());
        put(all, "passedTo", content.passedTo());
        put(all, "barrier", content.barrier());
        put(all, "whoCouldLift", content.whoCouldLift());
        put(all, "cost.note", content.cost() == null ? null : content.cost().note());
        for (int i = 0; i < content.nextSteps().size(); i++) {
            put(all, "nextSteps[" + i + "].text", content.nextSteps().get(i).text());
            put(all, "nextSteps[" + i + "].owner", content.nextSteps().get(i).owner());
        }
        details(all, content.details());
        return all;
    }

    private static void details(Map<String, AnswerText> all, AnswerContent.@Nullable Details details) {
        if (details == null) {
            return;
        }
        put(all, "details.whoKnew", details.whoKnew());
        put(all, "details.whoDecided", details.whoDecided());
        put(all, "details.whoBearsTheCost", details.whoBearsTheCost());
        put(all, "details.costOfDoingNothing", details.costOfDoingNothing());
        put(all, "details.serviceContributes", details.serviceContributes());
        put(all, "details.communityContributes", details.communityContributes());
        put(all, "details.personContributes", details.personContributes());
        put(all, "details.whoDelivers", details.whoDelivers());
        put(all, "details.risks", details.risks());
        put(all, "details.equality", details.equality());
        put(all, "details.deprivation", details.deprivation());
        put(all, "details.welshLanguage", details.welshLanguage());
    }

    private static void put(Map<String, AnswerText> all, String field, @Nullable AnswerText text) {
        if (text != null) {
            all.put(field, text);
        }
    }

    private void need(String field, @Nullable AnswerText text, ResponseReason reason, String message) {
        if (text == null) {
            add(field, reason, message);
        }
    }

    private void add(String field, ResponseReason reason, String message) {
        errors.add(new FieldError(field, reason.code(), message));
    }
}
