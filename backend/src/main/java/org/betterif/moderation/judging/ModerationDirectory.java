package org.betterif.moderation.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.betterif.moderation.ModerationAction;
import org.betterif.moderation.ReasonCode;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What others may ask about decisions, and tell of the past: safe to repeat; starts no clock and sends nothing. */
@ApplicationScoped
public class ModerationDirectory {

    private final Acts acts;
    private final Targets targets;
    private final Judging judging;

    ModerationDirectory(Acts acts, Targets targets, Judging judging) {
        this.acts = acts;
        this.targets = targets;
        this.judging = judging;
    }

    /** What the author is told of a decision. @param until when a suspension ends by itself */
    public record Told(
            ModerationAction action,
            @Nullable ReasonCode reason,
            @Nullable LocalisedText toAuthor,
            @Nullable Instant until) {}

    /** For the author's own eyes. */
    public Optional<Told> told(long actId) {
        return acts.find(actId).map(act -> new Told(act.action(), act.reason(), act.toAuthor(), act.suspendedUntil()));
    }

    /** What everybody may see of what was removed. @param kind idea, comment or followUp @param restoredAt when it came back, if it did */
    public record Removed(
            long id,
            String kind,
            long ideaNumber,
            ReasonCode reason,
            @Nullable LocalisedText note,
            Instant removedAt,
            @Nullable Instant restoredAt) {}

    /** The public list of what was hidden, the newest first; nothing of what is sealed. */
    public List<Removed> removed(int limit) {
        return acts.removed(null, limit).stream()
                .map(one -> new Removed(
                        one.id(),
                        one.target().kind(),
                        one.target().ideaNumber(),
                        one.reason(),
                        one.note(),
                        one.at(),
                        one.restoredAt()))
                .toList();
    }

    /** What everybody may read about why something was hidden; nothing once it is sealed. */
    public Optional<LocalisedText> publicNote(long actId) {
        return acts.find(actId)
                .filter(act -> act.action() == ModerationAction.HIDE && act.target() != null)
                .filter(act -> acts.about(act.target()).stream()
                        .noneMatch(later -> later.id() > actId && later.action() == ModerationAction.SEAL))
                .map(Act::publicNote);
    }

    /** @param source where it comes from, such as {@code demo}. @return the act's id in the log */
    @Transactional
    public long importDecision(String source, ImportedDecision given) {
        return acts.imported(source, given.key())
                .orElseGet(() -> judging.judge(
                        targets.seen(new Target(given.idea(), given.comment())),
                        new Verdict(
                                given.action(),
                                given.reason(),
                                given.publicNote(),
                                given.toAuthor(),
                                given.byPersonId(),
                                given.at(),
                                source,
                                given.key())));
    }
}
