package org.betterif.response;

import org.betterif.response.duty.DutyState;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResponsePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response");

    @Test
    void officers_and_answerers_use_the_desk() {
        TABLE.row(
                        "read the desk, note and draft",
                        "the duty is open",
                        actor -> ResponsePolicy.mayDraft(actor, DutyState.OWED))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "read the desk, note and draft",
                        "the duty is settled",
                        actor -> ResponsePolicy.mayDraft(actor, DutyState.ANSWERED))
                .forNobody();
        TABLE.row("see the desk", ResponsePolicy::mayUseDesk).allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @Test
    void only_an_answerer_publishes() {
        TABLE.row("publish an answer", "the duty is open", actor -> ResponsePolicy.mayPublish(actor, DutyState.DRAFTED))
                .allowedFor(Who.ANSWERER);
        TABLE.row(
                        "publish an answer",
                        "somebody answered",
                        actor -> ResponsePolicy.mayPublish(actor, DutyState.ANSWERED))
                .forNobody();
        TABLE.row("correct an answer", ResponsePolicy::mayAnswer).allowedFor(Who.ANSWERER);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
