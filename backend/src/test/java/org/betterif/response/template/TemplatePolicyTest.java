package org.betterif.response.template;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TemplatePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-template");

    @Test
    void the_desks_keep_their_templates() {
        TABLE.row("use, make, change and withdraw templates", TemplatePolicy::mayKeepTemplates)
                .allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
