package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands over what is due, for tests that have no business inside. */
@ApplicationScoped
public class MailFixture {

    private final Postman postman;
    private final MailRetention retention;

    MailFixture(Postman postman, MailRetention retention) {
        this.postman = postman;
        this.retention = retention;
    }

    public void deliver() {
        postman.run();
    }

    /** What was sent long ago. */
    public void forget() {
        retention.run();
    }
}
