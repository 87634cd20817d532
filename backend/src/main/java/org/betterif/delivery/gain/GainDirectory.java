package org.betterif.delivery.gain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** What others may ask about gains, and tell. */
@ApplicationScoped
public class GainDirectory {

    private final GainBoard board;
    private final GainService service;

    GainDirectory(GainBoard board, GainService service) {
        this.board = board;
        this.service = service;
    }

    /** By idea, for those that have any. Whether they may be seen is for you to ask. */
    public Map<Long, List<GainView>> of(Collection<Long> ideaNumbers) {
        return board.of(ideaNumbers);
    }

    public Decision mayKeep(Actor actor, IdeaRef idea) {
        return GainPolicy.mayKeepGains(actor, idea);
    }

    /** @return its id */
    public long add(Actor actor, long ideaNumber, GainRequest gain) {
        return service.add(actor, ideaNumber, gain);
    }

    /** A gain that was written down at a past moment. */
    @Transactional
    public void record(long ideaNumber, GainRequest gain, Instant at, @Nullable Long byPersonId) {
        service.record(ideaNumber, gain, at, byPersonId);
    }
}
