package org.betterif.notification.mail.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.betterif.account.Mailbox;

/** What whoever writes mail asks about those who get it. */
@ApplicationScoped
public class RecipientDirectory {

    private final MailSettings settings;
    private final Bounces bounces;
    private final StopTokens tokens;

    RecipientDirectory(MailSettings settings, Bounces bounces, StopTokens tokens) {
        this.settings = settings;
        this.bounces = bounces;
        this.tokens = tokens;
    }

    /** Those who chose; everybody else gets mail at once. */
    public Map<Long, Cadence> cadences(Collection<Long> people) {
        return settings.cadences(people);
    }

    /** What stops each person's mails; made for those who have none yet. */
    public Map<Long, String> stops(Collection<Long> people) {
        return tokens.of(people);
    }

    /** Those of these people to whose present address mail came back. */
    public Set<Long> bounced(Collection<Mailbox> mailboxes) {
        return bounces.bounced(mailboxes);
    }

    /** Mail to this address came back. */
    public void cameBack(long personId, String address, Instant now) {
        bounces.add(personId, address, now);
    }

    /** The envelope's sender of one mail: what comes back there is about that mail. */
    public String returnPath(String bounceAddress, long mailId) {
        return bounces.returnPath(bounceAddress, mailId);
    }
}
