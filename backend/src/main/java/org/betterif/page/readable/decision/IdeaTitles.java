package org.betterif.page.readable.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.page.readable.Words;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** What the ideas of a list are called, by their numbers. */
record IdeaTitles(Map<Long, String> titles) {

    static IdeaTitles of(IdeaDirectory ideas, List<Long> numbers) {
        return new IdeaTitles(
                ideas.cards(numbers).stream().collect(Collectors.toMap(IdeaCard::number, IdeaCard::title)));
    }

    /** An idea that is not public any more has its number only. */
    String link(long number, String language, Words words) {
        var title = titles.get(number);
        return title == null
                ? SafeHtml.escape(words.of("councils.idea", Long.toString(number)))
                : Html.link(language, "/ideas/" + number, words.of("idea.title", title));
    }
}
