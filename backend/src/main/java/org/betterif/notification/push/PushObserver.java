package org.betterif.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.betterif.notification.NoticeEvent;

/** Marks the browsers of those who have just been told of something that does not wait for a digest. */
@ApplicationScoped
class PushObserver {

    private final PushSubscriptions browsers;
    private final PushIdentity identity;

    PushObserver(PushSubscriptions browsers, PushIdentity identity) {
        this.browsers = browsers;
        this.identity = identity;
    }

    void notice(@Observes NoticeEvent event) {
        switch (event) {
            case NoticeEvent.Told told -> {
                if (identity.on() && (told.always() || told.atOnce())) {
                    browsers.due(
                            told.notices().stream()
                                    .map(NoticeEvent.New::personId)
                                    .toList(),
                            told.at());
                }
            }
        }
    }
}
