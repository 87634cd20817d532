package org.betterif.notification.push;

import java.util.ArrayList;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PushPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("notification-push");

    @Test
    void whoever_is_signed_in_reads_and_forgets_their_own_browsers() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("read and stop the pushes to one's browsers", PushPolicy::mayReadOwn)
                .allowedFor(signedIn);
    }

    @Test
    void whoever_takes_part_subscribes() {
        TABLE.row("have a browser told", PushPolicy::maySubscribe).allowedFor(Who.TAKING_PART);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
