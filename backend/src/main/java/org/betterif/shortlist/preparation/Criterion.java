package org.betterif.shortlist.preparation;

import org.betterif.shared.LocalisedText;

/**
 * What ideas are judged by, on a scale from 1 to 5.
 *
 * @param weight against the other criteria's
 * @param low what 1 means, in words @param middle what 3 means @param high what 5 means
 * @param breaksTies of ideas with equal means, the one that is better by this criterion goes first
 */
public record Criterion(
        long id,
        int weight,
        LocalisedText name,
        LocalisedText low,
        LocalisedText middle,
        LocalisedText high,
        boolean breaksTies) {}
