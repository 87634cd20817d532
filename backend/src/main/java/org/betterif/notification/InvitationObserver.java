package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.betterif.account.PersonDirectory;
import org.betterif.innovationcouncil.CouncilEvent;
import org.betterif.shared.Origin;

/** Mails an invitation to a seat, in the juror's language if somebody with that address is known here, else in both. */
@ApplicationScoped
class InvitationObserver {

    private final Mails mails;
    private final PersonDirectory people;

    InvitationObserver(Mails mails, PersonDirectory people) {
        this.mails = mails;
        this.people = people;
    }

    void council(@Observes CouncilEvent event) {
        if (event instanceof CouncilEvent.JurorInvited invited
                && invited.origin() == Origin.LIVE
                && DirectMail.mailable(invited.address())) {
            mails.add(
                    "invitation:" + invited.jurorId(),
                    new DirectMail(
                            DirectMail.Kind.INVITATION,
                            invited.address(),
                            people.languageAt(invited.address()).orElse(null),
                            List.of(
                                    invited.code(),
                                    Long.toString(invited.councilId()),
                                    Long.toString(invited.jurorId()))),
                    invited.occurredAt());
        }
    }
}
