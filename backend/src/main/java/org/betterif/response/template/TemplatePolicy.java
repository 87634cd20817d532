package org.betterif.response.template;

import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.account.Role;
import org.betterif.shared.Decision;

/** Templates belong to the desks: whoever drafts there uses, makes, changes and withdraws them. Pure. */
final class TemplatePolicy {

    private TemplatePolicy() {}

    static Decision mayKeepTemplates(Actor actor) {
        return AccountPolicy.hasRole(actor, Role.OFFICER, Role.ANSWERER);
    }
}
