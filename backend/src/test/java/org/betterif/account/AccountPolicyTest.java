package org.betterif.account;

import java.util.ArrayList;
import java.util.List;
import org.betterif.account.AccountRequests.ToldAge;
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
    void who_is_signed_in_completes_the_first_sign_in() {
        TABLE.row(
                        "complete the first sign-in",
                        "13 or older",
                        actor -> AccountPolicy.mayWelcome(actor, ToldAge.UNDER_18))
                .allowedFor(signedIn());
    }

    @Test
    void nobody_under_13_takes_part() {
        TABLE.row("complete the first sign-in", "under 13", actor -> AccountPolicy.mayWelcome(actor, ToldAge.UNDER_13))
                .forNobody();
    }

    @Test
    void only_staff_may_be_called_what_residents_may_not() {
        TABLE.row("bear a name that sounds like the council", AccountPolicy::mayBearCouncilName)
                .allowedFor(
                        Who.FACILITATOR,
                        Who.OFFICER,
                        Who.COUNCILLOR,
                        Who.ANSWERER,
                        Who.CLERK,
                        Who.MODERATOR,
                        Who.SAFEGUARDING_LEAD,
                        Who.ADMINISTRATOR,
                        THAT_COUNCILLOR);
    }

    @Test
    void a_newcomer_and_somebody_suspended_take_no_part() {
        TABLE.row("take part", AccountPolicy::takesPart).allowedFor(Who.TAKING_PART, THAT_COUNCILLOR);
        TABLE.row("change one's name, language and mail", AccountPolicy::mayChangeSettings)
                .allowedFor(Who.TAKING_PART, THAT_COUNCILLOR);
    }

    @Test
    void also_who_takes_no_part_reads_their_data_leaves_and_ends_their_sessions() {
        TABLE.row("read one's own data", AccountPolicy::mayReadOwnData).allowedFor(signedIn());
        TABLE.row("erase oneself", AccountPolicy::mayLeave).allowedFor(signedIn());
        TABLE.row("end all one's sessions", AccountPolicy::mayEndSessions).allowedFor(signedIn());
    }

    @Test
    void a_councillor_edits_their_own_page_and_no_other() {
        TABLE.row("edit a councillor's page", actor -> AccountPolicy.mayEditProfile(actor, COUNCILLOR))
                .allowedFor(THAT_COUNCILLOR);
    }

    private static List<Who> signedIn() {
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        signedIn.add(THAT_COUNCILLOR);
        return signedIn;
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
