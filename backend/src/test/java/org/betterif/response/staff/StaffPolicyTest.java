package org.betterif.response.staff;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StaffPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-staff");

    @Test
    void the_administrator_keeps_the_desks() {
        TABLE.row("say who works at a desk and when they are reminded", StaffPolicy::mayKeepDesks)
                .allowedFor(Who.ADMINISTRATOR);
        TABLE.row("see whom one may make accountable", StaffPolicy::maySeeColleagues)
                .allowedFor(Who.OFFICER, Who.ANSWERER, Who.ADMINISTRATOR);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
