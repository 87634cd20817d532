package org.betterif.notification.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Something to be told. */
@ApplicationScoped
public class OutboxFixture {

    private final Outbox outbox;
    private final Clock clock;

    OutboxFixture(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To this person alone, whatever they chose about mail. */
    public void tell(long person) {
        outbox.add(new Outbox.Draft("test:" + UUID.randomUUID(), NoticeKind.UNSUSPENDED, null, clock.instant())
                .about(0)
                .to(person));
    }
}
