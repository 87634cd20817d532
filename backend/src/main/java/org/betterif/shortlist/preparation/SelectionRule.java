package org.betterif.shortlist.preparation;

/** How jurors' scores become a proposal. The methods are {@code selection.score.ScoreRules}. */
public enum SelectionRule {
    /** The mean of the scores. */
    MEAN,
    /** The mean without the highest and the lowest fifth of the scores. */
    TRIMMED_MEAN,
    /** Majority judgement: the median; equals are told apart by striking out medians. */
    MEDIAN,
    /** Each juror's order of the ideas. */
    BORDA
}
