package org.betterif.ballot.casting;

import java.util.List;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with a ballot.
 *
 * @param paper how they voted, while they can still change it; null before and after
 * @param tookPart whether they voted online
 */
record OwnBallotView(@Nullable OwnPaper paper, boolean tookPart, May vote, May keep, May enter) {

    record OwnPaper(List<String> choices, List<Integer> points, int version) {}
}
