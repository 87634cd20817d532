package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Badge;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Visibility;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.owed.DutyView;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.reception.ReceptionDirectory;
import org.betterif.response.reception.VerdictView;
import org.betterif.response.reception.followup.FollowUpDirectory;
import org.betterif.response.reception.followup.FollowUpView;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Puts duties and answers together as everybody may read them: one query a kind, never one a row. */
@ApplicationScoped
class AnswerBoard {

    private final OwedDirectory duties;
    private final Answers answers;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final Attachments attachments;
    private final ReceptionDirectory reception;
    private final FollowUpDirectory followUps;
    private final DutyClock time;
    private final Clock clock;

    AnswerBoard(
            OwedDirectory duties,
            Answers answers,
            IdeaDirectory ideas,
            PersonDirectory people,
            Attachments attachments,
            ReceptionDirectory reception,
            FollowUpDirectory followUps,
            DutyClock time,
            Clock clock) {
        this.duties = duties;
        this.answers = answers;
        this.ideas = ideas;
        this.people = people;
        this.attachments = attachments;
        this.reception = reception;
        this.followUps = followUps;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param idea null for an idea that is out of sight: what is owed stays listed by its number
     * @param answer for answers given
     */
    record Entry(
            long ideaNumber,
            @Nullable IdeaCard idea,
            @Nullable DutyView duty,
            @Nullable PublicAnswer answer) {}

    /** The answers to each of these ideas, oldest first. */
    Map<Long, List<PublicAnswer>> answers(Collection<Long> ideaNumbers) {
        return published(answers.to(ideaNumbers)).stream().collect(Collectors.groupingBy(PublicAnswer::ideaNumber));
    }

    List<PublicAnswer> published(List<Answers.Row> found) {
        var history = answers.versions(found.stream().map(Answers.Row::id).toList()).stream()
                .collect(Collectors.groupingBy(Answers.Version::answerId));
        var persons = people.people(found.stream()
                .map(Answers.Row::answeredByPersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var files = evidence(found.stream().map(Answers.Row::content).toList());
        var said = reception.verdicts(found.stream().map(Answers.Row::ref).toList());
        var followedUp = followUps.views(found.stream().map(Answers.Row::id).toList());
        var together = together(found);
        return found.stream()
                .map(row -> view(
                        row,
                        row.answeredByPersonId() == null ? null : persons.get(row.answeredByPersonId()),
                        history.getOrDefault(row.id(), List.of()),
                        said.get(row.id()),
                        followedUp.get(row.id()),
                        row.batch() == null ? List.of() : together.getOrDefault(row.batch(), List.of()),
                        files))
                .toList();
    }

    private PublicAnswer view(
            Answers.Row row,
            @Nullable PersonRef person,
            List<Answers.Version> history,
            @Nullable VerdictView said,
            @Nullable FollowUpView followUp,
            List<Long> together,
            Map<Long, AttachmentRef> files) {
        return new PublicAnswer(
                row.id(),
                row.ideaNumber(),
                row.version(),
                row.round(),
                row.content(),
                html(row.content()),
                attached(row.content(), files),
                otherLanguage(row.content()),
                byline(row, person),
                row.publishedAt(),
                row.origin() == Origin.IMPORTED,
                together.stream().filter(number -> number != row.ideaNumber()).toList(),
                history.stream()
                        .map(version -> new PublicAnswer.VersionView(
                                version.version(),
                                version.kind(),
                                version.publishedAt(),
                                version.reason(),
                                version.version() == row.version() ? null : version.content(),
                                version.version() == row.version() ? null : html(version.content())))
                        .toList(),
                said,
                followUp);
    }

    PublicAnswer.@Nullable OtherLanguage otherLanguage(AnswerContent content) {
        var language = content.missingLanguage();
        var by = content.otherLanguageBy();
        return language == null || by == null
                ? null
                : new PublicAnswer.OtherLanguage(language, by, by.isBefore(time.today(clock.instant())));
    }

    /** The files of all of these. */
    Map<Long, AttachmentRef> evidence(Collection<AnswerContent> contents) {
        return attachments.refs(contents.stream()
                .flatMap(content -> content.attached().stream())
                .collect(Collectors.toSet()));
    }

    static List<AttachmentRef> attached(AnswerContent content, Map<Long, AttachmentRef> files) {
        return content.attached().stream()
                .filter(files::containsKey)
                .map(files::get)
                .toList();
    }

    static AnswerText html(AnswerContent content) {
        var reasons = content.reasons();
        return reasons == null
                ? new AnswerText(null, null)
                : new AnswerText(
                        reasons.en() == null ? null : SafeHtml.fromMarkdown(reasons.en()),
                        reasons.cy() == null ? null : SafeHtml.fromMarkdown(reasons.cy()));
    }

    private static @Nullable Byline byline(Answers.Row row, @Nullable PersonRef person) {
        if (person != null) {
            return new Byline(
                    person.name(), person.badge(), row.roleTitle() != null ? row.roleTitle() : person.roleTitle());
        }
        return row.roleTitle() == null ? null : new Byline("", Badge.COUNCIL_TEAM, row.roleTitle());
    }

    /** The ideas that everybody may see of each of these batches. */
    private Map<UUID, List<Long>> together(List<Answers.Row> found) {
        var all = answers.together(
                found.stream().map(Answers.Row::batch).filter(Objects::nonNull).collect(Collectors.toSet()));
        var shown = cards(all.values().stream().flatMap(List::stream).toList()).keySet();
        all.replaceAll(
                (batch, numbers) -> numbers.stream().filter(shown::contains).toList());
        return all;
    }

    /** Sealed ideas are left out: nothing at all is said about them. */
    List<Entry> owed(List<DutyRow> owed) {
        var numbers = owed.stream().map(DutyRow::ideaNumber).toList();
        var cards = cards(numbers);
        var sealed = sealed(numbers);
        return duties.views(owed).stream()
                .filter(view -> !sealed.contains(view.ideaNumber()))
                .map(view -> new Entry(view.ideaNumber(), cards.get(view.ideaNumber()), view, null))
                .toList();
    }

    List<Entry> given(List<Answers.Given> given) {
        var cards = cards(given.stream().map(Answers.Given::ideaNumber).toList());
        var owed = duties
                .views(duties.byId(given.stream()
                        .map(Answers.Given::dutyId)
                        .filter(Objects::nonNull)
                        .toList()))
                .stream()
                .collect(Collectors.toMap(DutyView::id, Function.identity()));
        var byId = answers(cards.keySet()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(PublicAnswer::id, Function.identity()));
        return given.stream()
                .filter(row -> cards.containsKey(row.ideaNumber()))
                .map(row -> new Entry(
                        row.ideaNumber(),
                        cards.get(row.ideaNumber()),
                        row.dutyId() == null ? null : owed.get(row.dutyId()),
                        byId.get(row.answerId())))
                .toList();
    }

    private Map<Long, IdeaCard> cards(Collection<Long> numbers) {
        return ideas.cards(new HashSet<>(numbers)).stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
    }

    private java.util.Set<Long> sealed(Collection<Long> numbers) {
        return ideas.ideas(numbers).values().stream()
                .filter(idea -> idea.visibility() == Visibility.SEALED)
                .flatMap(idea -> Stream.of(idea.number()))
                .collect(Collectors.toSet());
    }
}
