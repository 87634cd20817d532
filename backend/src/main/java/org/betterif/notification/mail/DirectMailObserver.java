package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.betterif.account.PersonDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.moderation.ModerationEvent;
import org.betterif.notification.mail.letter.DirectMail;
import org.betterif.shared.Language;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Mails to people who may have no account: an invitation to a seat, the alert to the safeguarding lead, what became of a notice
 * or a complaint. In the transaction of the act; imported history sends nothing.
 */
@ApplicationScoped
class DirectMailObserver {

    private final Mails mails;
    private final PersonDirectory people;

    DirectMailObserver(Mails mails, PersonDirectory people) {
        this.mails = mails;
        this.people = people;
    }

    /** In the juror's language if somebody with that address is known here, else in both. */
    void council(@Observes CouncilEvent event) {
        if (event instanceof CouncilEvent.JurorInvited e && e.origin() == Origin.LIVE && e.address() != null) {
            mail(
                    "invitation:" + e.jurorId(),
                    DirectMail.Kind.INVITATION,
                    e.address(),
                    people.languageAt(e.address()).orElse(null),
                    List.of(e.code(), Long.toString(e.councilId()), Long.toString(e.jurorId())),
                    e.occurredAt());
        }
    }

    /** No receipts: one by mail would let anybody send mail to anybody. */
    void moderation(@Observes ModerationEvent event) {
        if (event.origin() == Origin.IMPORTED) {
            return;
        }
        if (event instanceof ModerationEvent.Sealed e && e.alert() != null) {
            mail(
                    "sealed:" + e.actId(),
                    DirectMail.Kind.SEALED,
                    e.alert(),
                    null,
                    List.of(Long.toString(e.actId())),
                    e.occurredAt());
        } else if (event instanceof ModerationEvent.NoticeClosed e) {
            mail(
                    "defamation:" + e.noticeId() + ":closed",
                    DirectMail.Kind.DEFAMATION_OUTCOME,
                    e.email(),
                    Language.of(e.language()),
                    List.of(e.outcome().name(), Long.toString(e.noticeId())),
                    e.occurredAt());
        } else if (event instanceof ModerationEvent.ComplaintAnswered e) {
            mail(
                    "complaint:" + e.complaintId() + ":answered",
                    DirectMail.Kind.COMPLAINT_ANSWER,
                    e.contact(),
                    Language.of(e.language()),
                    List.of(e.reference(), e.answer()),
                    e.occurredAt());
        }
    }

    /** To what is no address, such as a telephone number, nothing is mailed: that is the desk's to ring. */
    private void mail(
            String cause,
            DirectMail.Kind kind,
            @Nullable String address,
            @Nullable Language language,
            List<String> words,
            Instant at) {
        if (address != null && DirectMail.mailable(address)) {
            mails.add(cause, new DirectMail(kind, address, language, words), at);
        }
    }
}
