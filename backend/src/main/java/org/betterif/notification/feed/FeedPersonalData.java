package org.betterif.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Only councillors stand in feeds, with replies they gave in public in their own name. */
@ApplicationScoped
class FeedPersonalData implements PersonalData {

    private final Feeds feeds;

    FeedPersonalData(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("feed_entry.councillor_person_id", "set to nobody"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("replies", feeds.repliesBy(personId));
    }

    @Override
    public void erase(long personId) {
        feeds.forgetPerson(personId);
    }
}
