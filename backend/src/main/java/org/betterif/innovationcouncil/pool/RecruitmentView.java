package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
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

    /**
     * @param replacement fills the seats of members who left
     * @param seed null before it is drawn @param commitment SHA-256 of the seed
     * @param command repeats the draw with the published files
     * @param smallest chance of anybody on a possible panel, so far or in the result
     * @param certified whether no fairer lottery exists @param gap how much larger the smallest uncertified chance could be
     * @param panels found so far @param levels chances settled so far
     */
    record DrawView(
            int round,
            boolean replacement,
            DrawState state,
            @Nullable Integer seats,
            String commitment,
            Instant committedAt,
            @Nullable Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable String seed,
            @Nullable String command,
            @Nullable Double smallest,
            boolean certified,
            @Nullable Double gap,
            int panels,
            int levels,
            List<Integer> panel,
            List<Draw.Relaxation> unmet) {}

    /** @param ticket the number that the seed draws, from 0 */
    record DrawDetail(DrawView draw, int pool, int tickets, int ticket, List<Chance> chances, List<Drawn> groups) {}

    record Chance(int number, double probability, boolean drawn) {}

    /** How many of a group were in the pool and are on the panel, beside what was asked for. */
    record Drawn(String stratum, String group, int pool, int min, int max, int panel) {}

    /** The clerk's view. @param free seats nobody has or was offered @param applicants empty where lots are drawn */
    record PoolView(
            @Nullable RecruitmentView recruitment,
            long version,
            List<GroupCount> counts,
            List<Applicant> applicants,
            int free,
            Allowed may) {}

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
