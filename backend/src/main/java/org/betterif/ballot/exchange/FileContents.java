package org.betterif.ballot.exchange;

import java.util.List;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.Marks;
import org.betterif.ballot.terms.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a file of ballots says.
 *
 * @param budget in whole pounds; null where places are filled
 * @param papers one for each voter, also those who chose nothing
 * @param warnings what was odd but harmless, each with its line
 * @param rules which rules can count it
 */
public record FileContents(
        BallotForm form,
        @Nullable Long budget,
        @Nullable Integer seats,
        List<Option> options,
        List<Marks> papers,
        List<String> warnings,
        List<String> rules) {}
