package org.betterif.vote.carry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Stage;
import org.betterif.idea.joining.joined.JoinedDirectory;
import org.betterif.vote.VoteDirectory;

/**
 * What those who support an idea are asked when it is joined into another: whether their support goes there. The question
 * follows from what is there, so nobody's asking is kept: they support the one, not yet the other, and the other can be
 * supported. A yes is a vote like any other; a no is remembered, so that nobody is asked twice, and
 * so is that somebody took back what they gave to the other ({@link SupportTakenBack}).
 */
@ApplicationScoped
public class CarryDirectory {

    private final IdeaDirectory ideas;
    private final JoinedDirectory joinings;
    private final VoteDirectory votes;
    private final NotCarried notCarried;
    private final Clock clock;

    CarryDirectory(
            IdeaDirectory ideas, JoinedDirectory joinings, VoteDirectory votes, NotCarried notCarried, Clock clock) {
        this.ideas = ideas;
        this.joinings = joinings;
        this.votes = votes;
        this.notCarried = notCarried;
        this.clock = clock;
    }

    /** @param into the idea it was joined into in the end @param declined whether they said no */
    public record Asked(IdeaRef into, boolean declined) {}

    /**
     * Which of these ideas one person is asked about.
     *
     * @param supported what they support
     * @param known those and others, as they are
     */
    public Map<Long, Asked> asked(long personId, Collection<Long> supported, Map<Long, IdeaRef> known) {
        var joined = supported.stream()
                .filter(known::containsKey)
                .filter(number ->
                        known.get(number).publicNow() && known.get(number).stage() == Stage.JOINED)
                .toList();
        var ends = joinings.endOf(joined);
        if (ends.isEmpty()) {
            return Map.of();
        }
        var targets = ideas.ideas(Set.copyOf(ends.values()));
        var has = votes.own(personId, targets.keySet()).keySet();
        var declined = notCarried.among(personId, ends.keySet());
        var asked = new HashMap<Long, Asked>();
        ends.forEach((number, end) -> {
            var into = targets.get(end);
            if (into != null && into.publicNow() && into.stage() == Stage.OPEN && !has.contains(end)) {
                asked.put(number, new Asked(into, declined.contains(number)));
            }
        });
        return asked;
    }

    /** The same for one idea, also when they have answered. Empty unless they support it and it was joined. */
    Optional<Long> whereTo(long personId, IdeaRef idea) {
        return idea.stage() != Stage.JOINED
                        || votes.own(personId, List.of(idea.number())).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(joinings.endOf(List.of(idea.number())).get(idea.number()));
    }

    @Transactional
    void decline(long personId, long ideaNumber) {
        notCarried.keep(personId, ideaNumber, clock.instant());
    }
}
