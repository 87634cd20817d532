package org.betterif.account.person;

import java.util.ArrayList;
import java.util.List;
import org.betterif.account.person.AccountRequests.ToldAge;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PersonPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("account-person");

    @Test
    void who_is_signed_in_completes_the_first_sign_in() {
        TABLE.row(
                        "complete the first sign-in",
                        "13 or older",
                        actor -> PersonPolicy.mayWelcome(actor, ToldAge.UNDER_18))
                .allowedFor(signedIn());
    }

    @Test
    void nobody_under_13_takes_part() {
        TABLE.row("complete the first sign-in", "under 13", actor -> PersonPolicy.mayWelcome(actor, ToldAge.UNDER_13))
                .forNobody();
    }

    @Test
    void only_staff_may_be_called_what_residents_may_not() {
        TABLE.row("bear a name that sounds like the council", PersonPolicy::mayBearCouncilName)
                .allowedFor(
                        Who.FACILITATOR,
                        Who.OFFICER,
                        Who.COUNCILLOR,
                        Who.ANSWERER,
                        Who.CLERK,
                        Who.MODERATOR,
                        Who.SAFEGUARDING_LEAD,
                        Who.ADMINISTRATOR);
    }

    @Test
    void a_newcomer_and_somebody_suspended_change_no_settings() {
        TABLE.row("change one's name, language and mail", PersonPolicy::mayChangeSettings)
                .allowedFor(Who.TAKING_PART);
    }

    @Test
    void also_who_takes_no_part_reads_their_data_leaves_and_ends_their_sessions() {
        TABLE.row("read one's own data", PersonPolicy::mayReadOwnData).allowedFor(signedIn());
        TABLE.row("erase oneself", PersonPolicy::mayLeave).allowedFor(signedIn());
        TABLE.row("end all one's sessions", PersonPolicy::mayEndSessions).allowedFor(signedIn());
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
