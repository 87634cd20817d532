package org.betterif.moderation;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a notice of defamation, after the Defamation (Operators of Websites) Regulations 2013: the poster is contacted
 * within 48 hours, has five days to answer, and 48 hours later it is removed or stays. Hours are plain hours, so that nothing
 * is ever later than the law allows.
 */
public enum NoticeState {
    RECEIVED,
    ACKNOWLEDGED,
    /** It lacks what the law asks of a notice; who sent it was told what. */
    INCOMPLETE,
    POSTER_CONTACTED,
    POSTER_AGREED,
    /** The poster stands by the words. */
    POSTER_REFUSED,
    POSTER_SILENT,
    REMOVED,
    /** The words stay: the matter is between the two; who sent the notice was told. */
    KEPT;

    public Set<NoticeState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(ACKNOWLEDGED, INCOMPLETE, POSTER_CONTACTED, REMOVED);
            case ACKNOWLEDGED -> Set.of(INCOMPLETE, POSTER_CONTACTED, REMOVED);
            case POSTER_CONTACTED -> Set.of(POSTER_AGREED, POSTER_REFUSED, POSTER_SILENT, REMOVED);
            case POSTER_AGREED, POSTER_SILENT -> Set.of(REMOVED);
            case POSTER_REFUSED -> Set.of(KEPT, REMOVED);
            case INCOMPLETE, REMOVED, KEPT -> Set.of();
        };
    }

    public boolean canBecome(NoticeState other) {
        return next().contains(other);
    }

    public boolean closed() {
        return next().isEmpty();
    }

    /** Within what time after it came to this the next step is due; null when closed, and for ACKNOWLEDGED: the clock runs on. */
    @Nullable
    public Duration within(ModerationConfig config) {
        return switch (this) {
            case RECEIVED, POSTER_AGREED, POSTER_REFUSED, POSTER_SILENT -> config.noticeWithin();
            case POSTER_CONTACTED -> config.posterAnswersWithin();
            case ACKNOWLEDGED, INCOMPLETE, REMOVED, KEPT -> null;
        };
    }
}
