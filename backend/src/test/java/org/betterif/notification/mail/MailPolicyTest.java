package org.betterif.notification.mail;

import java.util.List;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MailPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("notification-mail");

    @Test
    void those_who_answer_see_how_far_the_telling_has_come() {
        TABLE.row("see how far the telling of answers has come", MailPolicy::maySeeSpreading)
                .allowedFor(List.of(Who.OFFICER, Who.ANSWERER, Who.ADMINISTRATOR));
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
