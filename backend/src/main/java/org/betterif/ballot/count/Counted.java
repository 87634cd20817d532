package org.betterif.ballot.count;

import java.util.List;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.RulesCompared;

/**
 * A count, as it was published.
 *
 * @param onPaper how many of the voters used paper
 * @param command what anyone types to count the published file again
 */
public record Counted(long voters, long onPaper, CountView count, RulesCompared compared, List<String> command) {}
