package org.betterif.response.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** The council owes an answer to an idea, by a date. Once begun it ends only by an answer or a public note. */
@Entity(name = "duty")
class Duty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private long ideaNumber;
    private long callId;
    private @Nullable Long areaId;
    private long topicId;
    private Instant startedAt;
    private Instant firstDueAt;
    private Instant dueAt;
    private int withinWorkingDays;
    private @Nullable Long accountablePersonId;
    private @Nullable Instant extendedAt;
    private @Nullable Long extendedByPersonId;
    private @Nullable String extensionReasonEn;
    private @Nullable String extensionReasonCy;
    private @Nullable String delayNoteEn;
    private @Nullable String delayNoteCy;
    private @Nullable Instant pausedSince;
    private boolean drafted;
    private @Nullable Instant contestedAt;
    private @Nullable Instant overdueNotedAt;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private DutyState.@Nullable Settlement settlement;

    private @Nullable String noteEn;
    private @Nullable String noteCy;

    protected Duty() {}

    static Duty begin(IdeaRef idea, Instant startedAt, Instant due, int withinWorkingDays, Origin origin) {
        var duty = new Duty();
        duty.origin = origin;
        duty.ideaNumber = idea.number();
        duty.callId = idea.callId();
        duty.areaId = idea.areaId();
        duty.topicId = idea.topicId();
        duty.startedAt = startedAt;
        duty.firstDueAt = due;
        duty.dueAt = due;
        duty.withinWorkingDays = withinWorkingDays;
        return duty;
    }

    DutyState state(Instant now) {
        return DutyState.of(
                settlement, contestedAt != null, pausedSince != null, now.isAfter(dueAt), drafted, extendedAt != null);
    }

    /** A further cause while the clock runs: the earlier of the two dates holds, never a later one. */
    void join(Instant due) {
        if (due.isBefore(dueAt) && !due.isBefore(startedAt)) {
            dueAt = due;
        }
    }

    /** To a later date, once, for a public reason. The policy has said that it may be. */
    void extend(Instant to, LocalisedText reason, long byPersonId, Instant now) {
        dueAt = to;
        extendedAt = now;
        extendedByPersonId = byPersonId;
        extensionReasonEn = reason.en();
        extensionReasonCy = reason.cy();
    }

    void assign(@Nullable Long personId) {
        accountablePersonId = personId;
    }

    /** A public word of explanation while an answer is late. It moves no date. */
    void explainDelay(LocalisedText note) {
        delayNoteEn = note.en();
        delayNoteCy = note.cy();
    }

    /** The clock stands still since then; {@code due} is the date that follows from the end of the period. */
    void pause(Instant since, Instant due) {
        pausedSince = since;
        dueAt = due;
    }

    /** A pause that came and went unseen moves the date all the same. */
    void moveDue(Instant due) {
        dueAt = due;
    }

    void resume() {
        pausedSince = null;
    }

    void drafted(boolean isDrafted) {
        drafted = isDrafted;
    }

    void answer(Instant at) {
        settledAt = at;
        settlement = DutyState.Settlement.ANSWERED;
        drafted = false;
        pausedSince = null;
    }

    /** Those who asked say that it does not answer them: opens once more, with a clock of its own. */
    void contest(Instant at, Instant due) {
        contestedAt = at;
        dueAt = due;
        overdueNotedAt = null;
        delayNoteEn = null;
        delayNoteCy = null;
        settledAt = null;
        settlement = null;
    }

    void closeWithNote(LocalisedText note, Instant at) {
        settledAt = at;
        settlement = DutyState.Settlement.CLOSED_WITH_NOTE;
        noteEn = note.en();
        noteCy = note.cy();
        drafted = false;
        pausedSince = null;
    }

    void noteOverdue(Instant at) {
        overdueNotedAt = at;
    }

    /** Of this round: the second clock starts when the first answer was contested. */
    Instant clockStartedAt() {
        return contestedAt == null ? startedAt : contestedAt;
    }

    int round() {
        return contestedAt == null ? 1 : 2;
    }

    boolean open() {
        return settledAt == null;
    }

    boolean answered() {
        return settlement == DutyState.Settlement.ANSWERED;
    }

    /** Answered once, here: the answer may still be contested. */
    boolean contestable() {
        return answered() && contestedAt == null && origin == Origin.LIVE;
    }

    boolean extended() {
        return extendedAt != null;
    }

    boolean paused() {
        return pausedSince != null;
    }

    boolean overdueNoted() {
        return overdueNotedAt != null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    Origin origin() {
        return origin;
    }

    long ideaNumber() {
        return ideaNumber;
    }

    long callId() {
        return callId;
    }

    @Nullable
    Long areaId() {
        return areaId;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    int withinWorkingDays() {
        return withinWorkingDays;
    }

    @Nullable
    Long accountablePersonId() {
        return accountablePersonId;
    }
}
