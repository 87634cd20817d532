package org.betterif.notification.mail.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFailureTest {

    @Test
    void a_mail_that_was_given_up_before_its_words_were_read_can_be_sent_by_nobody_later() {
        var held = new HeldMail();
        held.setText("Words");
        assertThat(held.giveUp()).as("for sure not sent").isTrue();
        assertThatThrownBy(held::getText).isInstanceOf(IllegalStateException.class);
        assertThat(held.giveUp()).isTrue();
        var read = new HeldMail();
        read.setText("Words");
        assertThat(read.getText()).isEqualTo("Words");
        assertThat(read.giveUp()).as("perhaps sent").isFalse();
        assertThat(read.getText()).isEqualTo("Words");
    }

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted,550,5.1.1 no such user,NO_SUCH_MAILBOX",
        "recipient address not accepted,550,5.7.1 blocked by policy,THIS_MAIL",
        "recipient address not accepted,550,5.1.0 Sender address rejected: User unknown,THIS_MAIL",
        "recipient address not accepted,451,4.7.1 later,THIS_MAIL",
        "recipient address not accepted,552,5.2.2 mailbox full,THIS_MAIL",
        "sending data failed,550,5.6.0 looks like spam,THIS_MAIL",
        "sender address not accepted,550,5.1.0 User unknown,SERVER",
        "sender address not accepted,552,5.3.4 message too large,THIS_MAIL",
        "AUTH PLAIN failed,535,5.7.8 bad credentials,SERVER",
        "sending data failed,421,4.3.2 closing,SERVER"
    })
    void what_a_server_says_decides_what_happens(String asked, int code, String said, MailFailure failure) {
        assertThat(MailFailure.of(asked + ": " + code + " " + said, code, said)).isEqualTo(failure);
    }

    @Test
    void a_fault_before_the_words_were_read_is_none_of_the_mail_or_its_reader() {
        var atTheDoor = new SMTPException("Error response", 550, List.of("550 5.3.2 No mail today"), false);
        assertThat(Refusal.of(new ExecutionException(atTheDoor), true))
                .isEqualTo(new Refusal(MailFailure.SERVER, "550", false));
        var broke = new ExecutionException(new IOException("somebody@example.org"));
        assertThat(Refusal.of(broke, true)).isEqualTo(new Refusal(MailFailure.SERVER, "IOException", false));
        assertThat(Refusal.of(broke, false)).isEqualTo(new Refusal(MailFailure.UNKNOWN, "IOException", false));
    }
}
