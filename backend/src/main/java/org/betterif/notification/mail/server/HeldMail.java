package org.betterif.notification.mail.server;

import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail whose words are asked for once a connection to the server stands. As long as nobody asked for them no server can have
 * it, whatever happens; once it is given up nobody gets them any more.
 */
class HeldMail extends MailMessage {

    private enum State {
        HELD,
        READ,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

    /** @return whether the words were never read, so that the mail was not sent for sure */
    boolean giveUp() {
        return state.compareAndSet(State.HELD, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
    }

    @Override
    public String getText() {
        read();
        return super.getText();
    }

    @Override
    public String getHtml() {
        read();
        return super.getHtml();
    }

    private void read() {
        state.compareAndSet(State.HELD, State.READ);
        if (state.get() == State.GIVEN_UP) {
            throw new IllegalStateException("This mail was given up");
        }
    }
}
