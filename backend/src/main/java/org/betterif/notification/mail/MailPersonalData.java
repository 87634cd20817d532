package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** What was mailed to somebody, and how they want it, goes with them. */
@ApplicationScoped
class MailPersonalData implements PersonalData {

    private static final String DELETED = "the row is deleted";
    private static final String SETTLED = "of people without an account; forgotten as soon as the mail is settled";

    private final Mails mails;
    private final MailSettings settings;
    private final DigestItems digests;
    private final Bounces bounces;
    private final StopTokens tokens;

    MailPersonalData(Mails mails, MailSettings settings, DigestItems digests, Bounces bounces, StopTokens tokens) {
        this.mails = mails;
        this.settings = settings;
        this.digests = digests;
        this.bounces = bounces;
        this.tokens = tokens;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("mail.person_id", "the row is deleted; in any case 30 days after it was sent"),
                new Column("mail.address", SETTLED),
                new Column("mail.words", SETTLED),
                new Column("mail_setting.person_id", DELETED),
                new Column("mail_bounce.person_id", DELETED),
                new Column("mail_stop.person_id", DELETED),
                new Column("digest_item.person_id", DELETED));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("cadence", settings.cadence(personId), "cameBack", bounces.bounced(personId));
    }

    @Override
    public void erase(long personId) {
        mails.forgetPerson(personId);
        settings.forgetPerson(personId);
        digests.forgetPerson(personId);
        bounces.forgetPerson(personId);
        tokens.forgetPerson(personId);
    }
}
