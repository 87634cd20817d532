package org.betterif.account;

import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountPolicyTest {

    private static final long COUNCILLOR = 40;
    private static final Who THAT_COUNCILLOR = new Who("that councillor", Actors.with(COUNCILLOR, Role.COUNCILLOR));
    private static final PermissionTable TABLE = PermissionTable.of("account", THAT_COUNCILLOR);

    @Test
    void a_newcomer_and_somebody_suspended_take_no_part() {
        TABLE.row("take part", AccountPolicy::takesPart).allowedFor(Who.TAKING_PART, THAT_COUNCILLOR);
    }

    @Test
    void a_councillor_edits_their_own_page_and_no_other() {
        TABLE.row("edit a councillor's page", actor -> AccountPolicy.mayEditProfile(actor, COUNCILLOR))
                .allowedFor(THAT_COUNCILLOR);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
