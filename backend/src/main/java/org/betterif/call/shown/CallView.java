package org.betterif.call.shown;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.betterif.call.CallPaper;
import org.betterif.call.Evidence;
import org.betterif.call.Phase;
import org.betterif.call.PhaseRef;
import org.betterif.call.rules.CallRules;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.http.Revision;
import org.jspecify.annotations.Nullable;

/** A call, for everybody. */
public record CallView(
        long id,
        String slug,
        State state,
        boolean openDoor,
        LocalisedText name,
        LocalisedText question,
        LocalisedText summary,
        LocalisedText fixed,
        LocalisedText open,
        LocalisedText whoDecides,
        List<Evidence> evidence,
        List<PhaseView> phases,
        Instant opensAt,
        @Nullable Instant closesAt,
        CallRules rules,
        @Nullable Instant rulesChangedAt,
        Set<Long> areas,
        Set<Long> topics,
        boolean countsVisible,
        @Nullable LocalisedText cancelledWhy,
        long version) {

    /** Where the call stands: the stage it was put in, and what time made of it. */
    enum State {
        DRAFT,
        COMING,
        OPEN,
        CLOSED,
        CANCELLED
    }

    /** @param to the first instant after the phase, null without an end */
    record PhaseView(Phase phase, Instant from, @Nullable Instant to, PhaseState state) {}

    enum PhaseState {
        COMING,
        RUNNING,
        OVER
    }

    public static CallView of(CallPaper paper, Instant now) {
        var ref = paper.ref();
        return new CallView(
                ref.id(),
                ref.slug(),
                state(paper, now),
                ref.openDoor(),
                ref.name(),
                ref.question(),
                paper.summary(),
                paper.fixed(),
                paper.open(),
                paper.whoDecides(),
                paper.evidence(),
                ref.phases().stream()
                        .map(p -> new PhaseView(p.phase(), p.from(), p.to(), state(p, now)))
                        .toList(),
                ref.opensAt(),
                ref.closesAt(),
                ref.rules(),
                paper.rulesChangedAt(),
                ref.areas(),
                ref.topics(),
                ref.countsVisible(now),
                paper.cancelledWhy(),
                paper.version());
    }

    /** Of this call: edits, and how far its timetable has come. */
    public Revision revision() {
        long turns = phases.stream().mapToLong(p -> p.state().ordinal()).sum();
        return new Revision(version, turns);
    }

    private static State state(CallPaper paper, Instant now) {
        return switch (paper.stage()) {
            case DRAFT -> State.DRAFT;
            case CANCELLED -> State.CANCELLED;
            case PUBLISHED ->
                paper.ref().closed(now)
                        ? State.CLOSED
                        : now.isBefore(paper.ref().opensAt()) ? State.COMING : State.OPEN;
        };
    }

    private static PhaseState state(PhaseRef phase, Instant now) {
        return phase.ended(now) ? PhaseState.OVER : phase.running(now) ? PhaseState.RUNNING : PhaseState.COMING;
    }
}
