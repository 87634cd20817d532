package org.betterif.page.readable.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.BallotRef;
import org.betterif.ballot.BallotStage;
import org.betterif.idea.IdeaDirectory;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;

/** Public ballots before, during and after: what is asked, which ideas, when, and what was taken. */
@ApplicationScoped
class BallotPages implements PageSource {

    private static final Pattern BALLOT = Pattern.compile("/ballots/([a-z0-9-]{1,80})");

    private final BallotDirectory ballots;
    private final IdeaDirectory ideas;
    private final PlaceDirectory places;

    BallotPages(BallotDirectory ballots, IdeaDirectory ideas, PlaceDirectory places) {
        this.ballots = ballots;
        this.ideas = ideas;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/ballots") || BALLOT.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var one = BALLOT.matcher(path);
        if (one.matches()) {
            return ballots.ballot(one.group(1)).map(ballot -> ballot(ballot, language, words));
        }
        var list = Html.list(
                ballots.ballots(),
                ballot -> Html.link(
                                language,
                                "/ballots/" + ballot.slug(),
                                ballot.name().in(language))
                        + Html.paragraph(when(ballot, words)));
        return Optional.of(ReadablePage.begun(words.of("ballots.title"), words.of("ballots.description"), list));
    }

    private ReadablePage ballot(BallotRef ballot, String language, Words words) {
        var titles = IdeaTitles.of(ideas, ballot.ideas());
        var voters = ballot.voters();
        var html = Html.paragraph(when(ballot, words));
        if (voters == null) {
            html += Html.section(words.of("ballots.ideas"), list(ballot.ideas(), titles, language, words));
        } else {
            var left = ballot.ideas().stream()
                    .filter(idea -> !ballot.taken().contains(idea))
                    .toList();
            html += Html.paragraph(words.of("ballots.voters", Long.toString(voters)))
                    + Html.section(words.of("ballots.taken"), list(ballot.taken(), titles, language, words))
                    + Html.section(words.of("ballots.left"), list(left, titles, language, words));
        }
        return ReadablePage.begun(ballot.name().in(language), ballot.question().in(language), html);
    }

    private String when(BallotRef ballot, Words words) {
        var opens = words.date(ballot.opensAt(), places.zone());
        var closes = words.date(ballot.closesAt(), places.zone());
        return ballot.stage() == BallotStage.CALLED_OFF
                ? words.of("ballots.off")
                : words.of("ballots.when", opens, closes);
    }

    private static String list(List<Long> numbers, IdeaTitles titles, String language, Words words) {
        return Html.list(numbers, number -> titles.link(number, language, words));
    }
}
