package org.betterif.response.staff;

import java.util.List;
import org.betterif.account.Byline;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who works at the desks. Never public. */
final class StaffView {

    private StaffView() {}

    /** For lists to choose from inside the council. */
    @Schema(name = "StaffMember")
    record Staff(long personId, Byline byline) {}

    /** @param rank 1 officer, 2 lead, 3 director */
    @Schema(name = "DeskPerson")
    record Member(long personId, Byline byline, int rank) {}

    /** @param version 0 before anybody was written down */
    @Schema(name = "ServiceDesk")
    record ServiceDesk(DutyView.Service service, @Nullable Staff accountable, List<Member> members, long version)
            implements Versioned {}
}
