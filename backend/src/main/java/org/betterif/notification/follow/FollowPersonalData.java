package org.betterif.notification.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** What somebody follows is theirs alone, and goes with them. */
@ApplicationScoped
class FollowPersonalData implements PersonalData {

    private static final String DELETED = "the row is deleted";

    private final Follows follows;
    private final SavedSearches searches;

    FollowPersonalData(Follows follows, SavedSearches searches) {
        this.follows = follows;
        this.searches = searches;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("follow.person_id", DELETED), new Column("saved_search.person_id", DELETED));
    }

    record Kept(String query, Instant savedAt) {}

    @Override
    public Map<String, Object> copyOf(long personId) {
        var kept = searches.of(personId).stream()
                .map(saved -> new Kept(saved.query(), saved.savedAt()))
                .toList();
        return Map.of("follows", follows.of(personId), "searches", kept);
    }

    @Override
    public void erase(long personId) {
        follows.forgetPerson(personId);
        searches.forgetPerson(personId);
    }
}
