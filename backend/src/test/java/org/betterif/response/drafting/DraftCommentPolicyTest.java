package org.betterif.response.drafting;

import org.betterif.response.duty.DutyState;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DraftCommentPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-drafting");

    @Test
    void the_desks_comment_on_drafts_and_settle_what_was_said() {
        TABLE.row("read comments on a draft", DraftCommentPolicy::mayRead).allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "comment on a draft",
                        "the duty is open",
                        actor -> DraftCommentPolicy.mayComment(actor, DutyState.DRAFTED))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "comment on a draft",
                        "somebody answered",
                        actor -> DraftCommentPolicy.mayComment(actor, DutyState.ANSWERED))
                .forNobody();
        TABLE.row(
                        "mark a comment on a draft as settled",
                        "the duty is open",
                        actor -> DraftCommentPolicy.maySettle(actor, DutyState.CONTESTED))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "mark a comment on a draft as settled",
                        "closed with a note",
                        actor -> DraftCommentPolicy.maySettle(actor, DutyState.CLOSED_WITH_NOTE))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
