package org.betterif.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.intake.origin.IntakeSource;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What the government answered to petitions, and the numbers of signatures at which an answer and a debate were due. */
final class PetitionAnswers {

    private static final IntakeSource SOURCE = IntakeSource.UK_PETITIONS;

    private static final LocalisedText GOVERNMENT = new LocalisedText("UK Government", "Llywodraeth y DU");

    /** At which numbers the petitions' own rules bring what; no days are promised there. */
    private static final List<Threshold> THRESHOLDS =
            List.of(Threshold.of(Consequence.ANSWER, 10_000, 250), Threshold.of(Consequence.DEBATE, 100_000, 250));

    private final ResponseDirectory responses;

    PetitionAnswers(ResponseDirectory responses) {
        this.responses = responses;
    }

    /** By the same rule as here; a number that was reached on no known day is said, not guessed. */
    List<String> crossings(Petition petition, long number) {
        var odd = new ArrayList<String>();
        for (var threshold : THRESHOLDS) {
            boolean debate = threshold.consequence() == Consequence.DEBATE;
            var reached = debate ? petition.debateThresholdReachedAt() : petition.responseThresholdReachedAt();
            if (threshold.reachedBy(petition.signatureCount()) != (reached != null)) {
                odd.add("petition " + petition.id() + " has " + petition.signatureCount() + " signatures and "
                        + (reached == null ? "no day" : "a day") + " on which it reached " + threshold.supporters());
            } else if (reached != null) {
                responses.recordCrossingElsewhere(
                        number, SOURCE.code(), threshold, reached, debate ? debatedAt(petition) : answeredAt(petition));
            }
        }
        return odd;
    }

    private @Nullable Instant debatedAt(Petition petition) {
        var debate = petition.debate();
        return debate == null || debate.debatedOn() == null
                ? null
                : debate.debatedOn().atStartOfDay(SOURCE.zone()).toInstant();
    }

    private @Nullable Instant answeredAt(Petition petition) {
        var given = petition.governmentResponse();
        if (given == null) {
            return null;
        }
        if (petition.governmentResponseAt() != null) {
            return petition.governmentResponseAt();
        }
        return given.respondedOn() == null
                ? petition.sharedAt()
                : given.respondedOn().atStartOfDay(SOURCE.zone()).toInstant();
    }

    /** In English alone, as it was given: no date is promised for the other language. */
    boolean record(Petition petition, long number) {
        var given = petition.governmentResponse();
        if (given == null) {
            return false;
        }
        var words = (orEmpty(given.summary()) + "\n\n" + orEmpty(given.details())).strip();
        if (words.isEmpty()) {
            throw new IntakeFault("has a response without words");
        }
        var at = Objects.requireNonNull(answeredAt(petition));
        responses.recordAnswer(new ResponseDirectory.RecordedAnswer(
                number,
                new AnswerContent(
                        AnswerDecision.NOT_STATED,
                        new AnswerText(words, null),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                at,
                null,
                GOVERNMENT,
                Origin.IMPORTED,
                SOURCE.code(),
                String.valueOf(petition.id())));
        return true;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
