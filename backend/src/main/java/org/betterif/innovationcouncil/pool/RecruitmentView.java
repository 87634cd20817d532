package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.draw.DrawView;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A council's open call for members, for everybody.
 *
 * @param open whether one can volunteer now
 * @param volunteers how many are in the pool
 */
record RecruitmentView(
        Way way,
        LocalisedText text,
        Instant opensAt,
        Instant closesAt,
        boolean open,
        int seats,
        boolean onePerHousehold,
        List<StratumView> strata,
        int volunteers,
        List<DrawView> draws) {

    /** @param recruitment null where all members are invited */
    record Answer(@Nullable RecruitmentView recruitment) {}

    record StratumView(String key, LocalisedText label, List<GroupView> groups) {}

    record GroupView(String key, LocalisedText label, int min, int max) {}

    /** The clerk's view. @param free seats nobody has or was offered @param applicants empty where lots are drawn */
    record PoolView(
            @Nullable RecruitmentView recruitment,
            long version,
            List<GroupCount> counts,
            List<Applicant> applicants,
            int free,
            Allowed may)
            implements Versioned {}

    record GroupCount(String stratum, String group, int volunteers) {}

    /** @param status of the seat they were offered, or null */
    record Applicant(
            long id,
            @Nullable String name,
            Map<String, String> groups,
            String why,
            @Nullable JurorStatus status) {}

    record Allowed(May setUp, May draw, May offer) {}

    /**
     * The own application, for that person alone.
     *
     * @param groups by stratum's key @param number in the pool, once there is one
     * @param chance of being drawn, in the first draw in which one took part
     * @param status of the seat one was offered, or null
     */
    record OwnView(
            @Nullable RecruitmentView recruitment,
            LocalisedText council,
            boolean volunteered,
            Map<String, String> groups,
            String home,
            String why,
            String accessNeeds,
            String expenses,
            @Nullable Integer number,
            @Nullable Double chance,
            @Nullable JurorStatus status,
            May mayVolunteer,
            May mayWithdraw) {}
}
