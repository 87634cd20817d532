package org.betterif.vote.mine;

import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may do with their vote for an idea, and has done. For that reader only.
 *
 * @param may whether it may be given, or, when {@code supported}, taken back
 * @param textChanged whether the text changed since the support was given: keep it (PUT again) or take it back
 * @param remaining how many more ideas of this call the reader may support; null without a limit
 * @param carry what is asked of this reader since an idea they support was joined into another; null where nothing is
 */
public record VoteOverlayRef(
        May may,
        boolean supported,
        boolean textChanged,
        @Nullable Integer remaining,
        @Nullable Carry carry) {

    /**
     * Whether their support goes to the idea that theirs was joined into.
     *
     * @param into that idea
     * @param may whether they may support it now
     * @param declined they said no, and may still say yes
     */
    public record Carry(long into, String intoTitle, May may, boolean declined) {}
}
