package org.betterif.notification.mail.recipient;

import java.util.ArrayList;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecipientPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("notification-mail-recipient");

    @Test
    void whoever_is_signed_in_reads_their_own_choice() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("read how often one gets mail", RecipientPolicy::mayReadOwn).allowedFor(signedIn);
    }

    @Test
    void whoever_takes_part_chooses() {
        TABLE.row("choose how often mail comes", RecipientPolicy::mayChoose).allowedFor(Who.TAKING_PART);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
