package org.betterif.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.Progress;
import org.betterif.response.text.AnswerContent.NextStep;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** A dated step that an answer promised. It ends done, or dropped with a public reason; nothing else ends it. */
@Entity(name = "commitment")
class Commitment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private long ideaNumber;
    private long callId;
    private long answerId;
    private int position;
    private @Nullable String textEn;
    private @Nullable String textCy;
    private @Nullable String ownerEn;
    private @Nullable String ownerCy;
    private LocalDate promisedOn;
    private LocalDate firstDue;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private @Nullable LocalDate settledOn;
    private @Nullable LocalDate reviewedOn;
    private Instant changedAt;

    protected Commitment() {}

    static Commitment promised(
            long ideaNumber,
            long callId,
            long answerId,
            int position,
            NextStep step,
            LocalDate on,
            Instant at,
            Origin origin) {
        var commitment = new Commitment();
        commitment.origin = origin;
        commitment.ideaNumber = ideaNumber;
        commitment.callId = callId;
        commitment.promisedOn = on;
        commitment.progress = Progress.PLANNED;
        commitment.say(answerId, position, step, at);
        commitment.firstDue = commitment.due;
        return commitment;
    }

    /** The wording and the date of an answer's newest version. */
    void say(long inAnswer, int at, NextStep step, Instant now) {
        var text = java.util.Objects.requireNonNull(step.text());
        answerId = inAnswer;
        position = at;
        textEn = text.en();
        textCy = text.cy();
        ownerEn = step.owner() == null ? null : step.owner().en();
        ownerCy = step.owner() == null ? null : step.owner().cy();
        due = java.util.Objects.requireNonNull(step.due());
        changedAt = now;
    }

    void begin(Instant now) {
        progress = Progress.UNDER_WAY;
        settledOn = null;
        changedAt = now;
    }

    void done(LocalDate on, Instant now) {
        progress = Progress.DONE;
        settledOn = on;
        changedAt = now;
    }

    void drop(LocalDate on, Instant now) {
        progress = Progress.DROPPED;
        settledOn = on;
        changedAt = now;
    }

    /** A correction promises once more what had been dropped. */
    void promiseAgain(Instant now) {
        progress = Progress.PLANNED;
        settledOn = null;
        changedAt = now;
    }

    void review(LocalDate on, Instant now) {
        reviewedOn = on;
        changedAt = now;
    }

    void noted(Instant now) {
        changedAt = now;
    }

    CommitmentState state(LocalDate today) {
        return progress.state(due, today);
    }

    boolean multiYear() {
        return Progress.multiYear(promisedOn, due);
    }

    boolean of(long answer) {
        return answerId == answer;
    }

    boolean begun() {
        return progress == Progress.UNDER_WAY;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    long ideaNumber() {
        return ideaNumber;
    }

    long callId() {
        return callId;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    LocalDate due() {
        return due;
    }

    AnswerText text() {
        return new AnswerText(textEn, textCy);
    }

    Origin origin() {
        return origin;
    }
}
