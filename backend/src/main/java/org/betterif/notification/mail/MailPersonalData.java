package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** What was mailed to somebody goes with them. */
@ApplicationScoped
class MailPersonalData implements PersonalData {

    private static final String SETTLED = "of people without an account; forgotten as soon as the mail is settled";

    private final Mails mails;
    private final DigestItems digests;

    MailPersonalData(Mails mails, DigestItems digests) {
        this.mails = mails;
        this.digests = digests;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("mail.person_id", "the row is deleted; in any case 30 days after it was sent"),
                new Column("mail.address", SETTLED),
                new Column("mail.words", SETTLED),
                new Column("digest_item.person_id", "the row is deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(); // what was told stands among the notices
    }

    @Override
    public void erase(long personId) {
        mails.forgetPerson(personId);
        digests.forgetPerson(personId);
    }
}
