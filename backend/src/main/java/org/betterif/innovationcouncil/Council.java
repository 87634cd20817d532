package org.betterif.innovationcouncil;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A jury convened for one call. Who sits on it is {@code seat}'s to say. */
@Entity
@Table(name = "innovation_council")
class Council {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "call_id")
    private long callId;

    private String slug = "";

    @Enumerated(EnumType.STRING)
    private CouncilStage stage = CouncilStage.CONVENED;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name = new LocalisedText("", "");

    @Embedded
    @EmbeddedColumnNaming("purpose_%s")
    private LocalisedText purpose = new LocalisedText("", "");

    @Embedded
    @EmbeddedColumnNaming("rule_%s")
    private LocalisedText rule = new LocalisedText("", "");

    private int quorum;
    private int places;

    @Column(name = "term_until")
    private @Nullable LocalDate termUntil;

    @Embedded
    private Timetable timetable =
            new Timetable(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    @Column(name = "convened_at")
    private Instant convenedAt = Instant.EPOCH;

    @Column(name = "scoring_opened_at")
    private @Nullable Instant scoringOpenedAt;

    @Column(name = "scoring_closed_at")
    private @Nullable Instant scoringClosedAt;

    @Column(name = "second_opened_at")
    private @Nullable Instant secondOpenedAt;

    @Column(name = "second_closes_at")
    private @Nullable Instant secondClosesAt;

    @Column(name = "second_closed_at")
    private @Nullable Instant secondClosedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancel_reason_en")
    private @Nullable String cancelReasonEn;

    @Column(name = "cancel_reason_cy")
    private @Nullable String cancelReasonCy;

    protected Council() {}

    /** What a clerk settles. */
    record Terms(
            LocalisedText name,
            LocalisedText purpose,
            LocalisedText rule,
            int quorum,
            int places,
            @Nullable LocalDate termUntil,
            Timetable timetable) {}

    static Council convene(long callId, String slug, Terms terms, Instant at) {
        var council = new Council();
        council.callId = callId;
        council.slug = slug;
        council.convenedAt = at;
        council.put(terms);
        return council;
    }

    /**
     * Once jurors score, only a later close (and later dates after it) remain possible; after the close only the dates that
     * are still to come.
     *
     * @throws ProblemException 422 when more would change, 409 when the council is over
     */
    void change(Terms terms) {
        switch (stage) {
            case CONVENED -> put(terms);
            case SCORING -> {
                requireSameTerms(terms);
                if (!terms.timetable().onlyLater(timetable)) {
                    throw new ProblemException(
                            CouncilReason.TIMETABLE_ONLY_LATER, "While jurors score, the close can only move later.");
                }
                timetable = terms.timetable();
                termUntil = terms.termUntil();
            }
            case DELIBERATING, SCORING_AGAIN, DECIDED -> {
                requireSameTerms(terms);
                if (!terms.timetable().sameScoring(timetable)) {
                    throw new ProblemException(CouncilReason.FROZEN, "The scoring is closed; its times stay.");
                }
                timetable = terms.timetable();
                termUntil = terms.termUntil();
            }
            case PUBLISHED, CANCELLED -> throw new ProblemException(CouncilReason.OVER, "This council is over.");
        }
    }

    private void requireSameTerms(Terms terms) {
        if (!new Terms(name, purpose, rule, quorum, places, terms.termUntil(), terms.timetable()).equals(terms)) {
            throw new ProblemException(
                    CouncilReason.FROZEN, "Settled before the scoring opened; only the dates can change.");
        }
    }

    private void put(Terms terms) {
        name = terms.name();
        purpose = terms.purpose();
        rule = terms.rule();
        quorum = terms.quorum();
        places = terms.places();
        termUntil = terms.termUntil();
        timetable = terms.timetable();
    }

    /** @throws ProblemException 409 when the stage it is at does not lead there */
    void become(CouncilStage next, Instant at) {
        if (!stage.canBecome(next)) {
            throw new ProblemException(
                    CouncilReason.NOT_AT_THIS_STAGE,
                    "The council is " + stage + ", which does not lead to " + next + ".");
        }
        boolean again = stage == CouncilStage.SCORING_AGAIN;
        stage = next;
        switch (next) {
            case CONVENED -> throw new IllegalStateException("a council begins convened");
            case SCORING -> scoringOpenedAt = at;
            case DELIBERATING -> {
                scoringClosedAt = scoringClosedAt == null ? at : scoringClosedAt;
                secondClosedAt = again ? (Instant) at : secondClosedAt;
                decidedAt = null;
            }
            case SCORING_AGAIN -> secondOpenedAt = at;
            case DECIDED -> decidedAt = at;
            case PUBLISHED -> publishedAt = at;
            case CANCELLED -> cancelledAt = at;
        }
    }

    /** @throws ProblemException 409 when the stage it is at does not lead there */
    void scoreAgain(Instant closesAt, Instant at) {
        become(CouncilStage.SCORING_AGAIN, at);
        secondClosesAt = closesAt;
    }

    /** @throws ProblemException 422 for an earlier close: people rely on the one they were told */
    void moveSecondClose(Instant closesAt) {
        if (secondClosesAt == null || closesAt.isBefore(secondClosesAt)) {
            throw new ProblemException(
                    CouncilReason.TIMETABLE_ONLY_LATER, "While jurors score, the close can only move later.");
        }
        secondClosesAt = closesAt;
    }

    void cancel(LocalisedText reason, Instant at) {
        become(CouncilStage.CANCELLED, at);
        cancelReasonEn = reason.en();
        cancelReasonCy = reason.cy();
    }

    CouncilRef ref() {
        return new CouncilRef(
                id(),
                callId,
                slug,
                stage,
                name,
                quorum,
                places,
                timetable,
                scoringClosedAt,
                second(),
                publishedAt,
                version);
    }

    @Nullable
    SecondRound second() {
        return secondOpenedAt == null || secondClosesAt == null
                ? null
                : new SecondRound(secondOpenedAt, secondClosesAt, secondClosedAt);
    }

    Terms terms() {
        return new Terms(name, purpose, rule, quorum, places, termUntil, timetable);
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long callId() {
        return callId;
    }

    String slug() {
        return slug;
    }

    CouncilStage stage() {
        return stage;
    }

    Instant convenedAt() {
        return convenedAt;
    }

    @Nullable
    LocalisedText cancelReason() {
        return cancelReasonEn == null || cancelReasonCy == null
                ? null
                : new LocalisedText(cancelReasonEn, cancelReasonCy);
    }
}
