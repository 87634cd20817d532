package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import org.betterif.account.Mailbox;
import org.betterif.account.PersonDirectory;
import org.betterif.notification.NoticeEvent;
import org.betterif.notification.mail.recipient.Cadence;
import org.betterif.notification.mail.recipient.RecipientDirectory;
import org.jspecify.annotations.Nullable;

/** Of those who have just been told of something: who wants mail about it, and when. */
@ApplicationScoped
class MailObserver {

    private final Mails mails;
    private final DigestItems digests;
    private final RecipientDirectory recipients;
    private final PersonDirectory people;

    MailObserver(Mails mails, DigestItems digests, RecipientDirectory recipients, PersonDirectory people) {
        this.mails = mails;
        this.digests = digests;
        this.recipients = recipients;
        this.people = people;
    }

    private enum Mailing {
        AT_ONCE,
        DIGEST,
        NONE
    }

    void notice(@Observes NoticeEvent event) {
        switch (event) {
            case NoticeEvent.Told told -> mail(told);
        }
    }

    private void mail(NoticeEvent.Told told) {
        var ids = told.notices().stream().map(NoticeEvent.New::personId).toList();
        var mailboxes = people.mailbox(ids);
        var cadences = recipients.cadences(ids);
        var atOnce = new ArrayList<NoticeEvent.New>();
        var digest = new ArrayList<NoticeEvent.New>();
        for (var notice : told.notices()) {
            var cadence = cadences.getOrDefault(notice.personId(), Cadence.AT_ONCE);
            switch (wanted(told, mailboxes.get(notice.personId()), cadence)) {
                case AT_ONCE -> atOnce.add(notice);
                case DIGEST -> digest.add(notice);
                case NONE -> {}
            }
        }
        if (!atOnce.isEmpty()) {
            mails.add(atOnce, told.at());
        }
        if (!digest.isEmpty()) {
            digests.add(digest);
        }
    }

    private static Mailing wanted(NoticeEvent.Told told, @Nullable Mailbox mailbox, Cadence cadence) {
        if (mailbox == null) {
            return Mailing.NONE;
        }
        boolean never = cadence == Cadence.NEVER;
        boolean wanted = told.always() || mailbox.choices().service() && !never;
        if (wanted && (told.always() || told.atOnce() && cadence == Cadence.AT_ONCE)) {
            return Mailing.AT_ONCE;
        }
        boolean summary = mailbox.choices().digest() && !never;
        return wanted && told.atOnce() || summary ? Mailing.DIGEST : Mailing.NONE;
    }
}
