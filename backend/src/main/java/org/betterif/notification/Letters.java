package org.betterif.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Mailbox;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.AnswerContent;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mail in the reader's language, complete as plain text. Everybody who is told of a thing reads the same words: it
 * never says whether they wrote, followed or supported it.
 */
@ApplicationScoped
class Letters {

    private static final List<NoticeKind> WITHOUT_IDEA = List.of(NoticeKind.HIDDEN, NoticeKind.REMINDER);

    private final Notices notices;
    private final Outbox outbox;
    private final IdeaDirectory ideas;
    private final ResponseDirectory responses;
    private final PlaceDirectory place;

    Letters(Notices notices, Outbox outbox, IdeaDirectory ideas, ResponseDirectory responses, PlaceDirectory place) {
        this.notices = notices;
        this.outbox = outbox;
        this.ideas = ideas;
        this.responses = responses;
        this.place = place;
    }

    record Letter(String subject, String text, String html) {}

    /** @param title what the idea completes "Wouldn't it be better if …" with @param lines what else there is to say */
    public record Item(String headline, String title, String url, List<String> lines) {}

    /** The words around, in the reader's language. */
    public record Frame(
            String lang,
            String council,
            String greeting,
            String intro,
            String prefix,
            String read,
            String why,
            String stop,
            String stopUrl) {}

    @CheckedTemplate(basePath = "notification")
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(Frame frame, List<Item> items);

        static native TemplateInstance html(Frame frame, List<Item> items);
    }

    /** Empty when nothing is left to say: what it was about is out of sight by now. */
    Optional<Letter> write(Mails.Due due, Mailbox mailbox, String site) {
        var language = mailbox.language().code().equals("cy") ? "cy" : "en";
        var words = words(language);
        var items = items(due.noticeIds(), language, words, site);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var council = place.place().name().in(language);
        var frame = new Frame(
                language,
                council,
                words.getString("greeting").formatted(mailbox.name()),
                due.digest() ? words.getString("digest.intro") : "",
                words.getString("prefix"),
                words.getString("read"),
                words.getString("why").formatted(council),
                words.getString("stop"),
                site + ("cy".equals(language) ? "/cy" : "") + "/unsubscribe/" + due.token());
        var subject = due.digest()
                ? words.getString("digest.subject").formatted(items.size(), council)
                : items.get(0).headline() + ": " + items.get(0).title();
        return Optional.of(new Letter(
                oneLine(subject),
                Templates.text(frame, items).render(),
                Templates.html(frame, items).render()));
    }

    private List<Item> items(List<Long> noticeIds, String language, ResourceBundle words, String site) {
        var found = notices.byId(noticeIds);
        var entries = outbox.byId(found.stream().map(Notices.Notice::outboxId).toList()).stream()
                .collect(Collectors.toMap(Outbox.Entry::id, Function.identity()));
        var refs = ideas.ideas(entries.values().stream()
                .map(Outbox.Entry::ideaNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var items = new ArrayList<Item>();
        for (var notice : found) {
            var entry = entries.get(notice.outboxId());
            var idea = entry.ideaNumber() == null ? null : refs.get(entry.ideaNumber());
            if (idea != null && (idea.publicNow() || WITHOUT_IDEA.contains(entry.kind()))) {
                items.add(item(entry, idea, language, words, site));
            }
        }
        return items;
    }

    private Item item(Outbox.Entry entry, IdeaRef idea, String language, ResourceBundle words, String site) {
        var kind = entry.kind();
        var path = kind == NoticeKind.REMINDER ? "/desks/officer?duty=" + entry.thingId() : "/ideas/" + idea.number();
        var lines = new ArrayList<String>();
        var key = kind.name() + (entry.detail() != null && kind == NoticeKind.REMINDER ? "." + entry.detail() : "");
        lines.add(words.getString(key + ".line").formatted(date(entry.dueAt(), language)));
        if (kind == NoticeKind.ANSWERED) {
            answer(entry, idea).ifPresent(answer -> describe(answer, lines, language, words));
        }
        return new Item(
                words.getString(key + ".headline"),
                idea.title(),
                site + ("cy".equals(language) ? "/cy" : "") + path,
                List.copyOf(lines));
    }

    private Optional<PublicAnswer> answer(Outbox.Entry entry, IdeaRef idea) {
        return responses.answers(List.of(idea.number())).getOrDefault(idea.number(), List.of()).stream()
                .filter(answer -> Objects.equals(answer.id(), entry.thingId()))
                .findFirst();
    }

    private void describe(PublicAnswer answer, List<String> lines, String language, ResourceBundle words) {
        AnswerContent content = answer.content();
        if (content.decision() != null) {
            lines.add(words.getString("decision." + content.decision().name()));
        }
        if (content.reasons() != null) {
            lines.add(content.reasons().in(language));
        }
        for (var step : content.nextSteps()) {
            if (step.text() != null && step.due() != null) {
                var by = step.due().atStartOfDay(place.zone()).toInstant();
                lines.add(words.getString("step")
                        .formatted(date(by, language), step.text().in(language)));
            }
        }
        if (answer.answeredBy() != null) {
            var role = answer.answeredBy().roleTitle();
            lines.add(
                    role == null
                            ? answer.answeredBy().name()
                            : answer.answeredBy().name() + ", " + role.in(language));
        }
    }

    private String date(@Nullable Instant instant, String language) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                        .withZone(place.zone())
                        .format(instant);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static ResourceBundle words(String language) {
        return WORDS.get(language);
    }

    // Without a fallback: a missing Welsh word must fail a test, not be said in English.
    private static final Map<String, ResourceBundle> WORDS = Map.of(
            "en", load("en"),
            "cy", load("cy"));

    private static ResourceBundle load(String language) {
        try (var in = Letters.class.getResourceAsStream("/mail/" + language + ".properties")) {
            return new java.util.PropertyResourceBundle(
                    new java.io.InputStreamReader(Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
