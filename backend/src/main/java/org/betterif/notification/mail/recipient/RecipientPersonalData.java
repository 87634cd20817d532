package org.betterif.notification.mail.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** How somebody wants mail goes with them. */
@ApplicationScoped
class RecipientPersonalData implements PersonalData {

    private static final String DELETED = "the row is deleted";

    private final MailSettings settings;
    private final Bounces bounces;
    private final StopTokens tokens;

    RecipientPersonalData(MailSettings settings, Bounces bounces, StopTokens tokens) {
        this.settings = settings;
        this.bounces = bounces;
        this.tokens = tokens;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("mail_setting.person_id", DELETED),
                new Column("mail_bounce.person_id", DELETED),
                new Column("mail_stop.person_id", DELETED));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("cadence", settings.cadence(personId), "cameBack", bounces.bounced(personId));
    }

    @Override
    public void erase(long personId) {
        settings.forgetPerson(personId);
        bounces.forgetPerson(personId);
        tokens.forgetPerson(personId);
    }
}
