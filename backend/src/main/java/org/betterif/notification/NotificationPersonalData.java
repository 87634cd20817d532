package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;
import org.betterif.notification.outbox.OutboxDirectory;

/** What somebody was told is theirs alone, and goes with them. */
@ApplicationScoped
class NotificationPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    private final OutboxDirectory outbox;
    private final Notices notices;

    NotificationPersonalData(OutboxDirectory outbox, Notices notices) {
        this.outbox = outbox;
        this.notices = notices;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("outbox.subject_person_id", "set to nobody"),
                new Column("outbox.actor_person_id", "set to nobody"),
                new Column("outbox.after_person_id", "a place in a list, gone once everybody was told"),
                new Column(
                        "notice.person_id", "the row is deleted; in any case a year after it was read, or after two"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("notices", notices.of(personId, null, MOST));
    }

    @Override
    public void erase(long personId) {
        notices.forgetPerson(personId);
        outbox.forgetPerson(personId);
    }
}
