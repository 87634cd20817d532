package org.betterif.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server in the tests' own process: what it took is what people would have read. */
public class MailServerResource implements QuarkusTestResourceLifecycleManager {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static SmtpGate gate;

    @Override
    public Map<String, String> start() {
        SERVER.start();
        gate = new SmtpGate(SERVER.getSmtp().getPort());
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(gate.port()),
                "quarkus.mailer.start-tls", "DISABLED",
                "betterif.notification.send-patience", "2s",
                // small, so that a few mails are several batches
                "betterif.notification.send-batch", "4");
    }

    /** Nobody answers until {@link #up}. */
    public static void down() {
        gate.down();
    }

    public static void up() {
        gate.up();
    }

    /** It hangs up on whoever comes, before it greets; until {@link #up}. */
    public static void hangsUp() {
        gate.behave(SmtpGate.Manner.HANGS_UP);
    }

    /** It lets nobody in, with the code that in another place means an unknown mailbox; until {@link #up}. */
    public static void turnsAway() {
        gate.behave(SmtpGate.Manner.TURNS_AWAY);
    }

    /** It does not take what we send from; until {@link #up}. */
    public static void refusesSender() {
        gate.behave(SmtpGate.Manner.REFUSES_SENDER);
    }

    /** It ends the connections that are open, and takes new ones. */
    public static void endIdle() {
        gate.endIdle();
    }

    /** Everything it took for this address, the oldest first. */
    public static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> sentTo(message, address))
                .toList();
    }

    public static List<MimeMessage> all() {
        return List.of(SERVER.getReceivedMessages());
    }

    private static boolean sentTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        gate.down();
        SERVER.stop();
    }
}
