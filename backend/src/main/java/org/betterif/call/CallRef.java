package org.betterif.call;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.betterif.call.rules.CallRules;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not a draft any more, as other features know it.
 *
 * @param phases in order of their beginning
 * @param areas the areas it is about, none: the whole place
 * @param topics the topics it is about, none: all
 * @param cancelled called off before or after it began; nothing more can be done in it
 */
public record CallRef(
        long id,
        String slug,
        LocalisedText name,
        LocalisedText question,
        List<PhaseRef> phases,
        CallRules rules,
        boolean openDoor,
        Set<Long> areas,
        Set<Long> topics,
        boolean cancelled) {

    /** When taking part begins: the start of the first phase. */
    public Instant opensAt() {
        return phases.get(0).from();
    }

    /** When taking part ends: the end of the last phase in which people submit, discuss, vote or design. Null: never. */
    public @Nullable Instant closesAt() {
        var ends = phases.stream()
                .filter(p -> p.phase().forEverybody())
                .map(PhaseRef::to)
                .toList();
        return ends.stream().anyMatch(Objects::isNull) || ends.isEmpty()
                ? null
                : ends.stream().filter(Objects::nonNull).max(Instant::compareTo).orElseThrow();
    }

    public boolean closed(Instant now) {
        var closesAt = closesAt();
        return cancelled || (closesAt != null && !now.isBefore(closesAt));
    }

    public Optional<PhaseRef> phase(Phase kind) {
        return phases.stream().filter(p -> p.phase() == kind).findFirst();
    }

    /** False while votes are counted in secret: nothing that depends on counts may show. */
    public boolean countsVisible(Instant now) {
        return !rules.countsHidden()
                || cancelled
                || phase(Phase.VOTE).map(vote -> vote.ended(now)).orElse(true);
    }
}
