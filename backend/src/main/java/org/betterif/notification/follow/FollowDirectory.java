package org.betterif.notification.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who is to hear of a thing, in order of their ids and after a given one. For telling them, never for showing. */
@ApplicationScoped
public class FollowDirectory {

    private final Follows follows;
    private final SavedSearches searches;

    FollowDirectory(Follows follows, SavedSearches searches) {
        this.follows = follows;
        this.searches = searches;
    }

    public List<Long> followers(FollowKind kind, long target, long afterPersonId, int limit) {
        return follows.followers(kind, target, afterPersonId, limit);
    }

    /** Of an idea's call, area (with those it lies in) and topic. */
    public List<Long> around(long callId, List<Long> areas, long topicId, long afterPersonId, int limit) {
        return follows.around(callId, areas, topicId, afterPersonId, limit);
    }

    /** The next people who keep searches, and those among them of whose searches one finds it. @param matching which of these find it */
    public PeopleBatch searching(Function<Set<String>, Set<String>> matching, long afterPersonId, int limit) {
        return searches.finding(matching, afterPersonId, limit);
    }

    public void follow(long personId, FollowKind kind, long target, Instant at) {
        follows.follow(personId, kind, target, at);
    }

    /** Somebody who said something about an idea. */
    public record Part(long personId, long ideaNumber) {}

    /** Whoever takes part in an idea follows it by that. */
    public void byTakingPart(List<Part> parts, Instant at) {
        follows.byTakingPart(parts, at);
    }
}
