package org.betterif.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.betterif.ballot.exchange.FileContents;
import org.betterif.ballot.terms.BallotForm;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.idea.IdeaCard;
import org.betterif.selection.method.CountView;
import org.betterif.selection.method.RulesCompared;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.http.Versioned;
import org.betterif.shared.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as everybody reads it, the same for all. Nothing about who votes, and no count before the result.
 *
 * @param rule as on the command line
 * @param tie keys of the tie rule in their order, the order of the paper last
 * @param ideas the public ones among those that stand on it, with their cards
 * @param calledOffWhy null unless it was called off
 */
record BallotView(
        String slug,
        long version,
        BallotStage stage,
        CallLink call,
        LocalisedText name,
        LocalisedText question,
        BallotForm form,
        List<Line> options,
        List<IdeaCard> ideas,
        @Nullable Long budget,
        @Nullable Integer seats,
        @Nullable Integer most,
        @Nullable Integer points,
        String rule,
        Map<String, String> ruleOptions,
        List<String> tie,
        @Nullable String seed,
        List<String> bounds,
        Instant opensAt,
        Instant closesAt,
        Instant papersUntil,
        int minimumToPublish,
        boolean residentsOnly,
        boolean imported,
        @Nullable Instant publishedAt,
        @Nullable LocalisedText calledOffWhy) {

    record CallLink(long id, String slug, LocalisedText name) {}

    /** @param name only where it is no idea of ours */
    record Line(
            String ref,
            @Nullable Long idea,
            @Nullable String name,
            @Nullable Long cost) {}

    record Card(
            String slug,
            BallotStage stage,
            CallLink call,
            LocalisedText name,
            BallotForm form,
            int options,
            @Nullable Long budget,
            @Nullable Integer seats,
            Instant opensAt,
            Instant closesAt,
            @Nullable Instant publishedAt) {}

    /**
     * The result, as a page, and as data for anyone.
     *
     * @param published false while only who keeps ballots may see it
     * @param onPaper how many of the voters used paper
     * @param files which files of ballots are published: pb, blt; none when there are too few
     * @param command what to type to count the published file again
     */
    record ResultView(
            String slug,
            boolean published,
            long voters,
            long onPaper,
            CountView count,
            List<RulesCompared.Result> compared,
            List<String> files,
            List<String> command) {}

    /**
     * What a file of ballots would give.
     *
     * @param withoutChoice how many of the voters chose nothing; they count where a share for each voter counts
     * @param warnings what was odd but harmless, each with its line, in English
     * @param rules which rules can count it
     */
    record FileView(
            BallotForm form,
            int options,
            @Nullable Long budget,
            @Nullable Integer seats,
            int voters,
            int withoutChoice,
            List<String> warnings,
            List<String> rules) {

        static FileView of(FileContents file) {
            return new FileView(
                    file.form(),
                    file.options().size(),
                    file.budget(),
                    file.seats(),
                    file.papers().size(),
                    (int) file.papers().stream()
                            .filter(marks -> marks.choices().isEmpty())
                            .count(),
                    file.warnings(),
                    file.rules());
        }
    }

    /** @param faults what stands in the way of announcing it */
    record DeskView(
            BallotView ballot,
            BallotTerms terms,
            List<FieldError> faults,
            May change,
            May announce,
            May callOff,
            May publish,
            May print)
            implements Versioned {

        @Override
        public long version() {
            return ballot.version();
        }
    }
}
