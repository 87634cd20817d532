package org.betterif.notification.follow;

import java.util.ArrayList;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FollowPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("notification-follow");

    @Test
    void whoever_is_signed_in_reads_and_lets_go_of_what_they_follow() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("read what one follows, stop following", FollowPolicy::mayReadOwn)
                .allowedFor(signedIn);
    }

    @Test
    void whoever_takes_part_follows() {
        TABLE.row("follow, keep a search", FollowPolicy::mayFollow).allowedFor(Who.TAKING_PART);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
