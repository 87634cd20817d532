package org.betterif.notification.mail.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.Visibility;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.moderation.appeal.AppealDirectory;
import org.betterif.moderation.judging.ModerationDirectory;
import org.betterif.notification.NoticeRef;
import org.betterif.notification.Words;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.PublicAnswer;
import org.betterif.response.text.AnswerContent;
import org.jspecify.annotations.Nullable;

/** What a mail says of each notice. Everybody who is told of a thing reads the same words. */
@ApplicationScoped
class Items {

    private final CouncilDirectory councils;
    private final ModerationDirectory moderation;
    private final AppealDirectory appeals;
    private final PlaceDirectory place;

    Items(CouncilDirectory councils, ModerationDirectory moderation, AppealDirectory appeals, PlaceDirectory place) {
        this.councils = councils;
        this.moderation = moderation;
        this.appeals = appeals;
        this.place = place;
    }

    /** @param title what the idea completes "Wouldn't it be better if …" with, or null @param lines what else there is to say */
    public record Item(String headline, @Nullable String title, String url, List<String> lines) {}

    /** What is out of sight by now is left out. */
    List<Item> of(List<NoticeRef> found, Told told, Words words, String site) {
        var items = new ArrayList<Item>();
        for (var notice : found) {
            var idea = notice.ideaNumber() == null ? null : told.ideas().get(notice.ideaNumber());
            if (notice.kind().moderation()) {
                items.add(decision(notice, idea, words, site));
            } else if (notice.kind().ofCouncil()) {
                seat(notice, words, site).ifPresent(items::add);
            } else if (idea != null && (idea.publicNow() || notice.kind() == NoticeKind.REMINDER)) {
                items.add(item(notice, idea, told, words, site));
            }
        }
        return items;
    }

    private Item item(NoticeRef notice, IdeaRef idea, Told told, Words words, String site) {
        var kind = notice.kind();
        var path = kind == NoticeKind.REMINDER ? "/desks/officer?duty=" + notice.thingId() : "/ideas/" + idea.number();
        var lines = new ArrayList<String>();
        var key = kind.name() + (notice.detail() != null && kind == NoticeKind.REMINDER ? "." + notice.detail() : "");
        lines.add(words.of(key + ".line", words.date(notice.dueAt(), place.zone())));
        var promise = kind.ofCommitment() ? told.promises().get(notice.thingId()) : null;
        if (promise != null) {
            describe(promise, kind, lines, words);
        }
        if (kind == NoticeKind.ANSWERED) {
            answer(notice, idea, told).ifPresent(answer -> describe(answer, lines, words));
        }
        return new Item(words.of(key + ".headline"), idea.title(), words.page(site, path), List.copyOf(lines));
    }

    /** About the reader's own words or account. Of what is sealed neither title nor reason is mailed. */
    private Item decision(NoticeRef notice, @Nullable IdeaRef idea, Words words, String site) {
        var kind = notice.kind();
        long thing = Objects.requireNonNull(notice.thingId());
        var lines = new ArrayList<String>();
        boolean ends = kind == NoticeKind.SUSPENDED && notice.dueAt() != null;
        lines.add(words.of(kind + (ends ? ".until.line" : ".line"), words.date(notice.dueAt(), place.zone())));
        switch (kind) {
            case APPEAL_UPHELD, APPEAL_REJECTED ->
                appeals.answer(thing).ifPresent(said -> lines.add(said.in(words.language())));
            case SEALED, NOTICE_OF_DEFAMATION -> {}
            default ->
                moderation.told(thing).ifPresent(told -> {
                    if (told.reason() != null) {
                        lines.add(words.of("reason." + told.reason().code()));
                    }
                    if (told.toAuthor() != null) {
                        lines.add(words.of("toAuthor", told.toAuthor().in(words.language())));
                    }
                });
        }
        boolean named = idea != null && kind != NoticeKind.SEALED && idea.visibility() != Visibility.SEALED;
        return new Item(
                words.of(kind + ".headline"),
                named ? idea.title() : null,
                words.page(site, "/me#my-decisions"),
                List.copyOf(lines));
    }

    private static Optional<PublicAnswer> answer(NoticeRef notice, IdeaRef idea, Told told) {
        return told.answers().getOrDefault(idea.number(), List.of()).stream()
                .filter(answer -> Objects.equals(answer.id(), notice.thingId()))
                .findFirst();
    }

    private void describe(PublicAnswer answer, List<String> lines, Words words) {
        AnswerContent content = answer.content();
        if (content.decision() != null) {
            lines.add(words.of("decision." + content.decision().name()));
        }
        if (content.reasons() != null) {
            lines.add(content.reasons().in(words.language()));
        }
        for (var step : content.nextSteps()) {
            if (step.text() != null && step.due() != null) {
                var by = step.due().atStartOfDay(place.zone()).toInstant();
                lines.add(words.of(
                        "step", words.date(by, place.zone()), step.text().in(words.language())));
            }
        }
        if (answer.answeredBy() != null) {
            var role = answer.answeredBy().roleTitle();
            lines.add(
                    role == null
                            ? answer.answeredBy().name()
                            : answer.answeredBy().name() + ", " + role.in(words.language()));
        }
    }

    /** What was promised, and what was said of it last if that is what this tells of. */
    private static void describe(CommitmentView promise, NoticeKind kind, List<String> lines, Words words) {
        if (promise.text() != null) {
            lines.add(promise.text().in(words.language()));
        }
        promise.history().reversed().stream()
                .filter(entry -> kind.name().equals("STEP_" + entry.kind()))
                .findFirst()
                .map(CommitmentView.Entry::note)
                .ifPresent(note -> lines.add(note.in(words.language())));
    }

    /** Nothing of an offer, once the seat was taken, declined or withdrawn. */
    private Optional<Item> seat(NoticeRef notice, Words words, String site) {
        long council = Objects.requireNonNull(notice.thingId());
        boolean told = notice.kind() != NoticeKind.SEAT_OFFERED
                || councils.jurors(council).stream()
                        .anyMatch(seat -> Long.toString(seat.id()).equals(notice.detail())
                                && seat.status() == JurorStatus.INVITED);
        return councils.council(council)
                .filter(found -> told)
                .map(found -> new Item(
                        words.of(notice.kind() + ".headline", found.name().in(words.language())),
                        null,
                        words.page(site, notice.kind().ofSeat() ? "/desks/juror" : "/desks/clerk"),
                        List.of(words.of(notice.kind() + ".line"))));
    }
}
