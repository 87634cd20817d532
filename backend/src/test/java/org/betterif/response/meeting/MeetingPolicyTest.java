package org.betterif.response.meeting;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MeetingPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-meeting");

    @Test
    void the_desks_write_down_that_it_was_held() {
        TABLE.row("record that a debate or hearing was held", MeetingPolicy::mayRecordMeeting)
                .allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
