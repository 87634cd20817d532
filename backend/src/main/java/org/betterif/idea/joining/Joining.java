package org.betterif.idea.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A proposal to join one idea into another. Nobody's name: it is about two ideas, and their authors may change or go. */
@Entity
@Table(name = "idea_joining")
class Joining {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "idea_number")
    private long number;

    @Column(name = "into_number")
    private long intoNumber;

    @Enumerated(EnumType.STRING)
    private JoiningState state = JoiningState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private @Nullable Because because;

    @Column(name = "proposed_at")
    private Instant proposedAt = Instant.EPOCH;

    @Column(name = "answer_by")
    private Instant answerBy = Instant.EPOCH;

    /** Whoever wrote the other idea is not here to be asked. */
    @Column(name = "asks_moderator")
    private boolean asksModerator;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected Joining() {}

    static Joining propose(long number, long intoNumber, boolean asksModerator, Instant at, Instant answerBy) {
        var joining = new Joining();
        joining.number = number;
        joining.intoNumber = intoNumber;
        joining.asksModerator = asksModerator;
        joining.proposedAt = at;
        joining.answerBy = answerBy;
        return joining;
    }

    void accept(Instant at) {
        become(JoiningState.ACCEPTED, at);
    }

    void decline(Because why, Instant at) {
        become(JoiningState.DECLINED, at);
        because = why;
    }

    void takeBack(Instant at) {
        become(JoiningState.TAKEN_BACK, at);
    }

    void lapse(Instant at) {
        become(JoiningState.LAPSED, at);
    }

    private void become(JoiningState next, Instant at) {
        if (!state.canBecome(next)) {
            throw new ProblemException(JoiningReason.JOIN_SETTLED, "This proposal is " + state + " already.");
        }
        state = next;
        settledAt = at;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("a proposal has an id once it is stored");
        }
        return id;
    }

    int version() {
        return version;
    }

    long number() {
        return number;
    }

    long intoNumber() {
        return intoNumber;
    }

    JoiningState state() {
        return state;
    }

    boolean asksModerator() {
        return asksModerator;
    }

    @Nullable
    Because because() {
        return because;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant answerBy() {
        return answerBy;
    }
}
