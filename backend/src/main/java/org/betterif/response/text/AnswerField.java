package org.betterif.response.text;

import java.util.function.Function;
import org.betterif.response.text.AnswerContent.Details;
import org.jspecify.annotations.Nullable;

/** A further field that a service may have to fill. Short answers stay short: without a choice none is needed. */
public enum AnswerField {
    COST("cost.pounds", true, content -> content.cost() != null),
    WHO_KNEW("details.whoKnew", false, details(Details::whoKnew)),
    WHO_DECIDED("details.whoDecided", false, details(Details::whoDecided)),
    WHO_BEARS_THE_COST("details.whoBearsTheCost", true, details(Details::whoBearsTheCost)),
    COST_OF_DOING_NOTHING("details.costOfDoingNothing", false, details(Details::costOfDoingNothing)),
    SERVICE_CONTRIBUTES("details.serviceContributes", true, details(Details::serviceContributes)),
    COMMUNITY_CONTRIBUTES("details.communityContributes", true, details(Details::communityContributes)),
    PERSON_CONTRIBUTES("details.personContributes", true, details(Details::personContributes)),
    WHO_DELIVERS("details.whoDelivers", true, details(Details::whoDelivers)),
    RISKS("details.risks", false, details(Details::risks)),
    EQUALITY("details.equality", false, details(Details::equality)),
    DEPRIVATION("details.deprivation", false, details(Details::deprivation)),
    WELSH_LANGUAGE("details.welshLanguage", false, details(Details::welshLanguage));

    private final String path;
    private final boolean ofWhatIsDone;
    private final Function<AnswerContent, Boolean> filled;

    AnswerField(String path, boolean ofWhatIsDone, Function<AnswerContent, Boolean> filled) {
        this.path = path;
        this.ofWhatIsDone = ofWhatIsDone;
        this.filled = filled;
    }

    private static Function<AnswerContent, Boolean> details(Function<Details, @Nullable AnswerText> text) {
        return content -> content.details() != null && text.apply(content.details()) != null;
    }

    /** As the request names it. */
    public String path() {
        return path;
    }

    /** Whether an answer lacks it: who delivers, and at what cost, is nothing that a refusal could say. */
    public boolean missingIn(AnswerContent content) {
        return !filled.apply(content) && !(ofWhatIsDone && refusal(content));
    }

    private static boolean refusal(AnswerContent content) {
        if (content.decision() == null) {
            return false;
        }
        return switch (content.decision()) {
            case NO, NOT_NOW, NOT_OURS -> true;
            case YES, IN_PART, ALREADY_HAPPENING, NEEDS_MORE_WORK, NOT_STATED -> false;
        };
    }
}
