package org.betterif.response.text;

import java.util.Objects;

/** Why there is a further version of a published answer. */
public enum VersionKind {
    FIRST,
    /** With a public reason. */
    CORRECTION,
    /** The language that was still owed. */
    TRANSLATION;

    /** Only the language that was missing was added: no correction, and nothing to give reasons for. */
    public static VersionKind between(AnswerContent before, AnswerContent after) {
        if (before.bilingual() || !after.bilingual() || before.decision() != after.decision()) {
            return VersionKind.CORRECTION;
        }
        var old = before.texts();
        var changed = after.texts().entrySet().stream().anyMatch(entry -> {
            var text = old.get(entry.getKey());
            return text == null
                    || (text.en() != null && !text.en().equals(entry.getValue().en()))
                    || (text.cy() != null && !text.cy().equals(entry.getValue().cy()));
        });
        return changed || old.size() != after.texts().size() || !sameFigures(before, after)
                ? VersionKind.CORRECTION
                : VersionKind.TRANSLATION;
    }

    /** What is no text: the dates of the steps, and the cost. */
    private static boolean sameFigures(AnswerContent before, AnswerContent after) {
        var pounds = before.cost() == null ? null : before.cost().pounds();
        return before.attached().equals(after.attached())
                && Objects.equals(
                        pounds, after.cost() == null ? null : after.cost().pounds())
                && before.nextSteps().stream()
                        .map(AnswerContent.NextStep::due)
                        .toList()
                        .equals(after.nextSteps().stream()
                                .map(AnswerContent.NextStep::due)
                                .toList());
    }
}
