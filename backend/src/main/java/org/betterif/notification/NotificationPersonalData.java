package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** What somebody follows and was told is theirs alone, and goes with them. */
@ApplicationScoped
class NotificationPersonalData implements PersonalData {

    private static final String DELETED = "the row is deleted";

    private final Outbox outbox;
    private final Notices notices;
    private final Mails mails;
    private final Follows follows;
    private final SavedSearches searches;
    private final PushSubscriptions browsers;
    private final Bounces bounces;
    private final Feeds feeds;

    NotificationPersonalData(
            Outbox outbox,
            Notices notices,
            Mails mails,
            Follows follows,
            SavedSearches searches,
            PushSubscriptions browsers,
            Bounces bounces,
            Feeds feeds) {
        this.searches = searches;
        this.browsers = browsers;
        this.bounces = bounces;
        this.feeds = feeds;
        this.outbox = outbox;
        this.notices = notices;
        this.mails = mails;
        this.follows = follows;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("outbox.subject_person_id", "set to nobody"),
                new Column("outbox.actor_person_id", "set to nobody"),
                new Column("outbox.after_person_id", "a place in a list, gone once everybody was told"),
                new Column("notice.person_id", DELETED),
                new Column("mail.person_id", DELETED),
                new Column("mail.address", "of people without an account; forgotten as soon as the mail is settled"),
                new Column("mail.words", "of people without an account; forgotten as soon as the mail is settled"),
                new Column("mail_setting.person_id", DELETED),
                new Column("mail_bounce.person_id", DELETED),
                new Column("saved_search.person_id", DELETED),
                new Column("push_subscription.person_id", DELETED),
                new Column("feed_entry.councillor_person_id", "set to nobody"),
                new Column("follow.person_id", DELETED));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "follows", follows.of(personId),
                "searches", searches.of(personId),
                "browsers", browsers.count(personId),
                "mailCameBack", bounces.bounced(personId),
                "notices", notices.of(personId, null, 10_000),
                "mail", mails.cadence(personId));
    }

    @Override
    public void erase(long personId) {
        mails.forgetPerson(personId);
        searches.forgetPerson(personId);
        browsers.forgetPerson(personId);
        bounces.forgetPerson(personId);
        feeds.forgetPerson(personId);
        notices.forgetPerson(personId);
        follows.forgetPerson(personId);
        outbox.forgetPerson(personId);
    }
}
