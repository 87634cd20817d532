package org.betterif.innovationcouncil.draw;

import java.util.List;
import java.util.Map;
import org.betterif.selection.sortition.Lottery;

/**
 * The lottery as published: with it and the seed anyone can follow the draw by hand, also where the search for the fairest
 * lottery ran out of time and cannot be repeated to the last digit.
 *
 * @param tickets in all @param types people whom nothing tells apart, by pool number
 * @param compositions how many of each type, with their tickets, in order
 * @param probabilities by pool number
 */
record LotteryFile(
        int tickets,
        List<Lottery.Group> types,
        List<Lottery.Composition> compositions,
        Map<String, Double> probabilities) {

    static LotteryFile of(Lottery lottery) {
        return new LotteryFile(Lottery.TICKETS, lottery.types(), lottery.compositions(), lottery.probabilities());
    }
}
