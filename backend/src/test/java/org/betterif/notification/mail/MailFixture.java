package org.betterif.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands over what is due, for tests that have no business inside. */
@ApplicationScoped
public class MailFixture {

    private final Postman postman;

    MailFixture(Postman postman) {
        this.postman = postman;
    }

    public void deliver() {
        postman.run();
    }
}
