package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.betterif.call.CallEvent;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ModerationEvent;
import org.betterif.shared.Origin;
import org.betterif.shortlist.ShortlistEvent;
import org.betterif.shortlist.preparation.NominationEvent;
import org.betterif.shortlist.scoring.ScoringEvent;
import org.jspecify.annotations.Nullable;

/** Writes the record as moderators, calls and innovation councils decide. Never who did it, nor to whom. */
@ApplicationScoped
class DecisionObserver {

    private final Recorder recorder;
    private final Texts texts;

    DecisionObserver(Recorder recorder, Texts texts) {
        this.recorder = recorder;
        this.texts = texts;
    }

    void moderation(@Observes ModerationEvent event) {
        var act =
                switch (event) {
                    case ModerationEvent.Decided e -> decided(e);
                    case ModerationEvent.Sealed e ->
                        // a neutral note and nothing else: not why
                        Act.of(RecordKind.SEALED, e.ideaNumber(), e.occurredAt(), e.origin())
                                .with("comment", e.commentId())
                                .with("act", e.actId());
                    case ModerationEvent.AppealDecided e ->
                        Act.of(RecordKind.APPEAL_DECIDED, null, e.occurredAt(), e.origin())
                                .with("act", e.actId())
                                .with("upheld", e.upheld());
                    // about a person, or between a person and the council: nobody else's business
                    case ModerationEvent.Suspended e -> null;
                    case ModerationEvent.Unsuspended e -> null;
                    case ModerationEvent.Reported e -> null;
                    case ModerationEvent.Appealed e -> null;
                    case ModerationEvent.NoticeReceived e -> null;
                    case ModerationEvent.PosterContacted e -> null;
                    case ModerationEvent.NoticeClosed e -> null;
                    case ModerationEvent.ComplaintReceived e -> null;
                    case ModerationEvent.ComplaintAnswered e -> null;
                };
        add(act);
    }

    /** That something was reported and stays, or waits to be opened, is not public. */
    private @Nullable Act decided(ModerationEvent.Decided event) {
        if (event.action() != ModerationAction.HIDE && event.action() != ModerationAction.RESTORE) {
            return null;
        }
        return text(
                Act.of(RecordKind.MODERATED, event.ideaNumber(), event.occurredAt(), event.origin())
                        .with("comment", event.commentId())
                        .with("answer", event.answerId())
                        .with("act", event.actId())
                        .with("action", event.action())
                        .with(
                                "reason",
                                event.reason() == null ? null : event.reason().code()),
                Subject.moderation(event.actId()));
    }

    /** Where there are public words. */
    private Act text(Act act, Subject subject) {
        texts.stored(subject).ifPresent(text -> act.about(subject, text));
        return act;
    }

    void call(@Observes CallEvent event) {
        var kind =
                switch (event) {
                    case CallEvent.Opened e -> RecordKind.CALL_OPENED;
                    case CallEvent.PhaseEnded e -> RecordKind.CALL_PHASE_ENDED;
                    case CallEvent.Closed e -> RecordKind.CALL_CLOSED;
                    case CallEvent.ThresholdsChanged e -> RecordKind.CALL_THRESHOLDS_CHANGED;
                };
        var phase = event instanceof CallEvent.PhaseEnded ended ? ended.phase() : null;
        add(Act.of(kind, null, event.occurredAt(), event.origin())
                .with("call", event.callId())
                .with("phase", phase));
    }

    void council(@Observes CouncilEvent event) {
        var act =
                switch (event) {
                    case CouncilEvent.Convened e ->
                        council(RecordKind.COUNCIL_CONVENED, e).with("call", e.callId());
                    case CouncilEvent.StageReached e ->
                        council(RecordKind.COUNCIL_STAGE, e).with("stage", e.stage());
                    case CouncilEvent.AlternateSteppedIn e -> seats(e, "STEPPED_IN");
                    case CouncilEvent.JurorRemoved e -> seats(e, "REMOVED");
                    case CouncilEvent.ChairChanged e -> seats(e, "CHAIR");
                    // about one person: the council's own page says who sits
                    case CouncilEvent.JurorInvited e -> null;
                    case CouncilEvent.SeatOffered e -> null;
                    case CouncilEvent.JurorSeated e -> null;
                    case CouncilEvent.JurorLeft e -> null;
                    case CouncilEvent.JurorErased e -> null;
                };
        add(act);
    }

    private static Act seats(CouncilEvent event, String change) {
        return council(RecordKind.COUNCIL_SEATS, event).with("change", change);
    }

    private static Act council(RecordKind kind, CouncilEvent event) {
        return Act.of(kind, null, event.occurredAt(), event.origin()).with("council", event.councilId());
    }

    void nomination(@Observes NominationEvent event) {
        var kind =
                switch (event) {
                    case NominationEvent.Nominated e -> RecordKind.SHORTLIST_NOMINATED;
                    case NominationEvent.Ended e -> RecordKind.SHORTLIST_NOMINATION_ENDED;
                };
        add(shortlist(kind, event.councilId(), event.occurredAt(), event.origin())
                .with("ideas", event.ideas()));
    }

    void scoring(@Observes ScoringEvent event) {
        var kind =
                switch (event) {
                    case ScoringEvent.Closed e -> RecordKind.SHORTLIST_SCORING_CLOSED;
                };
        add(shortlist(kind, event.councilId(), event.occurredAt(), event.origin()));
    }

    void shortlist(@Observes ShortlistEvent event) {
        var act =
                switch (event) {
                    case ShortlistEvent.Published e ->
                        text(
                                shortlist(RecordKind.SHORTLIST_PUBLISHED, e.councilId(), e.occurredAt(), e.origin())
                                        .with("slug", e.slug())
                                        .with("taken", e.taken())
                                        .with("notTaken", e.notTaken()),
                                Subject.minutes(e.councilId()));
                };
        add(act);
    }

    private static Act shortlist(RecordKind kind, long councilId, Instant at, Origin origin) {
        return Act.of(kind, null, at, origin).with("council", councilId);
    }

    private void add(@Nullable Act act) {
        if (act != null) {
            recorder.add(act);
        }
    }
}
