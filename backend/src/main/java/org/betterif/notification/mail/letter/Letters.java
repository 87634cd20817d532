package org.betterif.notification.mail.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.notification.Words;
import org.betterif.place.PlaceDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mail in the reader's language, complete as plain text. Everybody who is told of a thing reads the same words: it
 * never says whether they wrote, followed or supported it.
 */
@ApplicationScoped
class Letters {

    private final Items items;
    private final PlaceDirectory place;

    Letters(Items items, PlaceDirectory place) {
        this.items = items;
        this.place = place;
    }

    /** The words around, in the reader's language. */
    public record Frame(
            String lang,
            String council,
            String greeting,
            String intro,
            String prefix,
            String read,
            String why,
            @Nullable String stop,
            String stopUrl) {}

    @CheckedTemplate(basePath = "notification")
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(Frame frame, List<Items.Item> items);

        static native TemplateInstance html(Frame frame, List<Items.Item> items);
    }

    /** Empty when nothing is left to say: what it was about is out of sight by now. */
    Optional<Letter> write(Envelope envelope, Told told, String site) {
        var mailbox = envelope.mailbox();
        var words = Words.in(mailbox.language().code());
        var found = told.of(envelope.noticeIds());
        var said = items.of(found, told, words, site);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean stoppable = found.stream().anyMatch(notice -> !notice.kind().always());
        var council = place.place().name().in(words.language());
        var frame = new Frame(
                words.language(),
                council,
                words.of("greeting", mailbox.name()),
                envelope.digest() ? words.of("digest.intro") : "",
                words.of("prefix"),
                words.of("read"),
                words.of(stoppable ? "why" : "why.always", council),
                stoppable ? words.of("stop") : null,
                words.page(site, "/unsubscribe/" + envelope.stop()));
        var first = said.get(0);
        var subject = envelope.digest()
                ? words.of("digest.subject", said.size(), council)
                : first.title() == null ? first.headline() : first.headline() + ": " + first.title();
        return Optional.of(new Letter(
                oneLine(subject),
                Templates.text(frame, said).render(),
                Templates.html(frame, said).render(),
                words.language(),
                stoppable ? envelope.stop() : null));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
