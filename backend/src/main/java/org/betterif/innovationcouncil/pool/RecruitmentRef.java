package org.betterif.innovationcouncil.pool;

import java.time.Instant;
import java.util.List;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A council's call for members, as everybody may read it. @param volunteers how many are in the pool */
public record RecruitmentRef(
        Way way,
        LocalisedText text,
        Instant opensAt,
        Instant closesAt,
        int seats,
        int volunteers,
        List<DrawRef> draws) {

    /** @param seed null before it is drawn @param command repeats it; null before it is drawn @param panel pool numbers */
    public record DrawRef(
            int round,
            String commitment,
            @Nullable String seed,
            @Nullable String command,
            List<Integer> panel) {}
}
