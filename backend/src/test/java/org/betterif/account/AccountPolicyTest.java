package org.betterif.account;

import java.util.ArrayList;
import java.util.List;
import org.betterif.account.AccountRequests.ToldAge;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("account");

    @Test
    void who_is_signed_in_completes_the_first_sign_in() {
        TABLE.row("complete the first sign-in", "13 or older", actor -> AccountPolicy.mayWelcome(actor, ToldAge.UNDER_18))
                .allowedFor(signedIn());
    }

    @Test
    void nobody_under_13_takes_part() {
        TABLE.row("complete the first sign-in", "under 13", actor -> AccountPolicy.mayWelcome(actor, ToldAge.UNDER_13))
                .forNobody();
    }

    @Test
    void only_staff_may_be_called_what_residents_may_not() {
        TABLE.row("bear a name that sounds like the council", AccountPolicy::isStaff)
                .allowedFor(
                        Who.FACILITATOR, Who.OFFICER, Who.COUNCILLOR, Who.ANSWERER, Who.CLERK, Who.MODERATOR,
                        Who.SAFEGUARDING_LEAD, Who.ADMINISTRATOR);
    }

    @Test
    void a_newcomer_and_somebody_suspended_take_no_part() {
        TABLE.row("take part", AccountPolicy::takesPart).allowedFor(Who.TAKING_PART);
    }

    @Test
    void a_role_opens_what_it_is_for() {
        TABLE.row("do what moderators do", actor -> AccountPolicy.hasRole(actor, Role.MODERATOR))
                .allowedFor(Who.MODERATOR);
    }

    private static List<Who> signedIn() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        return signedIn;
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
