package org.betterif.response.evidence;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EvidencePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-evidence");

    @Test
    void officers_and_answerers_send_files() {
        TABLE.row("send a file to attach", EvidencePolicy::mayAttach).allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @Test
    void a_file_that_is_not_public_is_read_with_its_draft() {
        TABLE.row(
                        "read a file that is not public",
                        "a draft has it",
                        actor -> EvidencePolicy.mayReadFile(actor, true, 0))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "read a file that is not public",
                        "somebody else sent it, no draft has it",
                        actor -> EvidencePolicy.mayReadFile(actor, false, 0))
                .forNobody();
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
