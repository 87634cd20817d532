package org.betterif.shortlist.deliberation;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.shared.Decision;
import org.betterif.shortlist.preparation.ShortlistReason;
import org.jspecify.annotations.Nullable;

/** Who may ask, answer, note and dissent, and when. Pure. */
final class DeliberationPolicy {

    private DeliberationPolicy() {}

    /** @param interest whether this juror has one in the idea */
    static Decision mayAsk(Actor actor, @Nullable JurorRef seat, CouncilRef council, boolean interest) {
        return sits(actor, seat)
                .and(() -> Decision.when(!interest, ShortlistReason.INTEREST_DECLARED))
                .and(() -> undecided(council));
    }

    /** @param author the idea's author @param answeredBy who answered already, or null: they may mend it */
    static Decision mayAnswer(
            Actor actor, CouncilRef council, Question question, long author, @Nullable Long answeredBy) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(asked(actor, question, author), ShortlistReason.NOT_ASKED))
                .and(() -> Decision.when(
                        question.answer() == null || (answeredBy != null && actor.is(answeredBy)),
                        ShortlistReason.ANSWERED_ALREADY))
                .and(() -> Decision.when(!council.stage().over(), CouncilReason.OVER));
    }

    private static boolean asked(Actor actor, Question question, long author) {
        return switch (question.to()) {
            case AUTHOR -> actor.is(author);
            case OFFICERS -> actor.hasAny(Role.OFFICER, Role.ANSWERER);
        };
    }

    static Decision maySeeQuestionsToMe(Actor actor) {
        return AccountPolicy.signedIn(actor);
    }

    /** Notes are the council's own: also the clerk does not read them. */
    static Decision mayReadNotes(Actor actor, @Nullable JurorRef seat) {
        return sits(actor, seat);
    }

    static Decision mayNote(Actor actor, @Nullable JurorRef seat, CouncilRef council, boolean interest) {
        return sits(actor, seat)
                .and(() -> Decision.when(!interest, ShortlistReason.INTEREST_DECLARED))
                .and(() ->
                        Decision.when(council.stage() == CouncilStage.DELIBERATING, CouncilReason.NOT_AT_THIS_STAGE));
    }

    /** Once the council decides, until it is published. */
    static Decision mayDissent(Actor actor, @Nullable JurorRef seat, CouncilRef council) {
        boolean open = council.stage() == CouncilStage.DELIBERATING || council.stage() == CouncilStage.DECIDED;
        return sits(actor, seat).and(() -> Decision.when(open, CouncilReason.NOT_AT_THIS_STAGE));
    }

    /** With the shortlist for everybody; before that for the council and its clerk. */
    static Decision maySeeDissent(Actor actor, @Nullable JurorRef seat, CouncilRef council) {
        if (council.stage() == CouncilStage.PUBLISHED) {
            return Decision.allow();
        }
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(
                        actor.has(Role.CLERK) || (seat != null && seat.sits()), ShortlistReason.NOT_PUBLISHED_YET));
    }

    private static Decision sits(Actor actor, @Nullable JurorRef seat) {
        return AccountPolicy.takesPart(actor)
                .and(() -> Decision.when(seat != null && seat.sits(), CouncilReason.NOT_A_JUROR));
    }

    private static Decision undecided(CouncilRef council) {
        boolean open = council.stage() == CouncilStage.CONVENED
                || council.stage() == CouncilStage.SCORING
                || council.stage() == CouncilStage.DELIBERATING
                || council.stage() == CouncilStage.SCORING_AGAIN;
        return Decision.when(open, CouncilReason.NOT_AT_THIS_STAGE);
    }
}
