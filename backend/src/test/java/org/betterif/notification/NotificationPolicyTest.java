package org.betterif.notification;

import java.util.ArrayList;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NotificationPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("notification");

    @Test
    void whoever_is_signed_in_reads_their_own_notices() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("read one's own notices", NotificationPolicy::mayReadOwn).allowedFor(signedIn);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
