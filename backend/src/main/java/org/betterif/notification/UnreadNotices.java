package org.betterif.notification;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.account.AboutMe;
import org.betterif.account.Actor;

/** The number beside the bell. */
@ApplicationScoped
class UnreadNotices implements AboutMe {

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int unreadNotices(Actor actor) {
        return actor.signedIn() ? Math.toIntExact(Math.min(notices.unread(actor.personId()), 999)) : 0;
    }
}
