package org.betterif.page.readable.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** The public list of what moderators removed, with the reasons. */
@ApplicationScoped
class RemovedPages implements PageSource {

    private static final int LISTED = 50;

    private final ModerationDirectory moderation;
    private final PlaceDirectory places;

    RemovedPages(ModerationDirectory moderation, PlaceDirectory places) {
        this.moderation = moderation;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/removed");
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var title = words.of("removed.title");
        var description = words.of("removed.description");
        var removed = moderation.removed(LISTED);
        var html = (removed.isEmpty()
                ? Html.paragraph(words.of("removed.none"))
                : Html.list(removed, one -> line(one, language, words)));
        return Optional.of(ReadablePage.begun(title, description, html));
    }

    private String line(ModerationDirectory.Removed one, String language, Words words) {
        var what = words.of("removed." + one.kind(), Long.toString(one.ideaNumber()));
        var back = one.restoredAt();
        return SafeHtml.escape(words.date(one.removedAt(), places.zone()) + ": " + what + " – "
                        + words.of("removed.reason." + one.reason().code()))
                + (back == null ? "" : Html.paragraph(words.of("removed.back", words.date(back, places.zone()))))
                + (one.note() == null ? "" : Html.paragraph(one.note().in(language)));
    }
}
