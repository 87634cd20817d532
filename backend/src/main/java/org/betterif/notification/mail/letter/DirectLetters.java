package org.betterif.notification.mail.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.notification.Words;
import org.betterif.place.PlaceDirectory;
import org.jspecify.annotations.Nullable;

/** Writes mails to addresses that are no account's, in one language or in both. */
@ApplicationScoped
class DirectLetters {

    private final CouncilDirectory councils;
    private final PlaceDirectory place;

    DirectLetters(CouncilDirectory councils, PlaceDirectory place) {
        this.councils = councils;
        this.place = place;
    }

    /** The same words once a language. @param link where it leads, if anywhere */
    public record Part(
            String lang,
            String headline,
            List<String> lines,
            @Nullable String link,
            @Nullable String linkText,
            String from) {}

    @CheckedTemplate(basePath = "notification")
    static class Templates {
        private Templates() {}

        static native TemplateInstance directText(List<Part> parts);

        static native TemplateInstance directHtml(List<Part> parts);
    }

    /** Empty when there is nothing left to say: an invitation that was used or taken back meanwhile. */
    Optional<Letter> write(DirectMail mail, String site) {
        if (mail.kind() == DirectMail.Kind.INVITATION && !stillInvited(mail)) {
            return Optional.empty();
        }
        var languages = mail.language() == null
                ? Stream.of("en", "cy")
                : Stream.of(mail.language().code());
        var parts =
                languages.map(language -> part(mail, Words.in(language), site)).toList();
        return Optional.of(new Letter(
                parts.stream().map(Part::headline).collect(Collectors.joining(" · ")),
                Templates.directText(parts).render(),
                Templates.directHtml(parts).render(),
                parts.stream().map(Part::lang).collect(Collectors.joining(", ")),
                null));
    }

    private boolean stillInvited(DirectMail mail) {
        long council = Long.parseLong(mail.words().get(1));
        long juror = Long.parseLong(mail.words().get(2));
        return councils.jurors(council).stream()
                .anyMatch(seat -> seat.id() == juror && seat.status() == JurorStatus.INVITED);
    }

    private Part part(DirectMail mail, Words words, String site) {
        var language = words.language();
        var key = "direct." + mail.kind() + ".";
        var from = words.of("direct.from", place.place().name().in(language));
        return switch (mail.kind()) {
            case INVITATION -> {
                var council = councils.council(Long.parseLong(mail.words().get(1)))
                        .map(found -> found.name().in(language))
                        .orElse("");
                yield new Part(
                        language,
                        words.of(key + "headline", council),
                        List.of(words.of(key + "line"), words.of(key + "care")),
                        // after the hash, which no server sees
                        words.page(site, "/councils/invitation#" + mail.words().get(0)),
                        words.of(key + "link"),
                        from);
            }
            case SEALED ->
                new Part(
                        language,
                        words.of(key + "headline"),
                        List.of(words.of(key + "line", mail.words().get(0))),
                        words.page(site, "/desks/moderator"),
                        words.of(key + "link"),
                        from);
            case DEFAMATION_OUTCOME ->
                new Part(
                        language,
                        words.of(key + "headline", mail.words().get(1)),
                        List.of(words.of(key + mail.words().get(0))),
                        null,
                        null,
                        from);
            case COMPLAINT_ANSWER ->
                new Part(
                        language,
                        words.of(key + "headline", mail.words().get(0)),
                        List.of(mail.words().get(1)),
                        null,
                        null,
                        from);
        };
    }
}
