package org.betterif.ballot.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.ballot.terms.Marks;
import org.betterif.ballot.terms.Option;

/** Counts a ballot, and says how it was counted. Whether that is public is for who asks to decide. */
@ApplicationScoped
public class CountDirectory {

    private final Counting counting;
    private final Results results;

    CountDirectory(Counting counting, Results results) {
        this.counting = counting;
        this.results = results;
    }

    /**
     * Counts papers by the rule of the terms and keeps the result with the ballots as files.
     *
     * @param papers of nobody, in any order
     * @param onPaper how many of them came on paper
     */
    public void count(
            long ballotId, String slug, BallotTerms terms, List<Option> options, List<Marks> papers, long onPaper) {
        counting.count(ballotId, slug, terms, options, papers, onPaper);
    }

    public Optional<Counted> of(long ballotId) {
        return results.of(ballotId);
    }

    public PublishedFiles files(long ballotId) {
        return results.files(ballotId);
    }
}
