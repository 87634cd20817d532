package org.betterif.response.reception;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReceptionPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-reception");

    @Test
    void who_supported_it_then_says_whether_it_answers_them() {
        TABLE.row(
                        "say whether it answers me",
                        "supported it then, within four weeks",
                        actor -> ReceptionPolicy.maySay(actor, true, true, true))
                .allowedFor(Who.TAKING_PART);
        TABLE.row(
                        "say whether it answers me",
                        "did not support it then",
                        actor -> ReceptionPolicy.maySay(actor, true, true, false))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "four weeks later",
                        actor -> ReceptionPolicy.maySay(actor, true, false, true))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "answered again since",
                        actor -> ReceptionPolicy.maySay(actor, false, true, true))
                .forNobody();
    }

    @Test
    void the_desks_read_why_it_does_not_answer_them() {
        TABLE.row("read the reasons of verdicts, without names", ReceptionPolicy::mayReadReasons)
                .allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
