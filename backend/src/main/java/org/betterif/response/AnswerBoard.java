package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.betterif.place.PlaceDirectory;
import org.betterif.place.ServiceRef;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** Puts duties and answers together as everybody may read them: one query a kind, never one a row. */
@ApplicationScoped
class AnswerBoard {

    private final DutyRows rows;
    private final Answers answers;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final PersonDirectory people;
    private final Attachments attachments;
    private final VerdictService verdicts;
    private final FollowUpService followUps;
    private final DutyClock time;
    private final Clock clock;

    AnswerBoard(
            DutyRows rows,
            Answers answers,
            IdeaDirectory ideas,
            PlaceDirectory place,
            PersonDirectory people,
            Attachments attachments,
            VerdictService verdicts,
            FollowUpService followUps,
            DutyClock time,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.ideas = ideas;
        this.place = place;
        this.people = people;
        this.attachments = attachments;
        this.verdicts = verdicts;
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

    List<DutyView> views(List<DutyRows.Row> duties) {
        var ids = duties.stream().map(DutyRows.Row::id).toList();
        var causes = rows.causes(ids).stream()
                .collect(Collectors.groupingBy(
                        DutyRows.CauseRow::dutyId, Collectors.mapping(DutyRows.CauseRow::cause, Collectors.toList())));
        var known = place.services().stream().collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        var services = rows.services(ids).stream()
                .filter(row -> known.containsKey(row.serviceId()))
                .collect(Collectors.groupingBy(
                        DutyRows.ServiceRow::dutyId,
                        Collectors.mapping(row -> service(known.get(row.serviceId())), Collectors.toList())));
        var persons = people.people(duties.stream()
                .map(DutyRows.Row::accountablePersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return duties.stream()
                .map(row -> view(
                        row,
                        causes.getOrDefault(row.id(), List.of()),
                        services.getOrDefault(row.id(), List.of()),
                        row.accountablePersonId() == null ? null : persons.get(row.accountablePersonId())))
                .toList();
    }

    private static DutyView view(
            DutyRows.Row row,
            List<DutyView.CauseView> causes,
            List<DutyView.Service> services,
            @Nullable PersonRef person) {
        return new DutyView(
                row.id(),
                row.ideaNumber(),
                row.state(),
                causes,
                row.clockStartedAt(),
                row.dueAt(),
                row.firstDueAt(),
                row.extendedAt() == null || row.extensionReason() == null
                        ? null
                        : new DutyView.Extension(row.extendedAt(), row.extensionReason()),
                row.delayNote(),
                services,
                person == null ? null : person.byline(),
                row.contestedAt(),
                row.settledAt(),
                row.note());
    }

    static DutyView.Service service(ServiceRef service) {
        return new DutyView.Service(service.id(), service.slug(), service.name(), service.partner());
    }

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
        var files = attachments.refs(
                found.stream().flatMap(row -> row.content().attached().stream()).collect(Collectors.toSet()));
        var said = verdicts.views(found);
        var followedUp = followUps.views(found.stream().map(Answers.Row::id).toList());
        return found.stream()
                .map(row -> view(
                        row,
                        row.answeredByPersonId() == null ? null : persons.get(row.answeredByPersonId()),
                        history.getOrDefault(row.id(), List.of()),
                        said.get(row.id()),
                        followedUp.get(row.id()),
                        files))
                .toList();
    }

    private PublicAnswer view(
            Answers.Row row,
            @Nullable PersonRef person,
            List<Answers.Version> history,
            @Nullable VerdictView said,
            @Nullable FollowUpView followUp,
            Map<Long, AttachmentRef> files) {
        return new PublicAnswer(
                row.id(),
                row.ideaNumber(),
                row.version(),
                row.round(),
                row.content(),
                html(row.content()),
                row.content().attached().stream()
                        .filter(files::containsKey)
                        .map(files::get)
                        .toList(),
                otherLanguage(row.content()),
                byline(row, person),
                row.publishedAt(),
                row.origin() == Origin.IMPORTED,
                row.batch() == null
                        ? List.of()
                        : visible(answers.together(row.batch()).stream()
                                .filter(number -> number != row.ideaNumber())
                                .toList()),
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
        var language = AnswerCheck.missingLanguage(content);
        var by = content.otherLanguageBy();
        return language == null || by == null
                ? null
                : new PublicAnswer.OtherLanguage(language, by, by.isBefore(time.today(clock.instant())));
    }

    List<AttachmentRef> evidence(AnswerContent content) {
        return attachments.list(content.attached());
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

    private List<Long> visible(List<Long> numbers) {
        return ideas.cards(numbers).stream().map(IdeaCard::number).toList();
    }

    /** Sealed ideas are left out: nothing at all is said about them. */
    List<Entry> owed(List<DutyRows.Row> duties) {
        var numbers = duties.stream().map(DutyRows.Row::ideaNumber).toList();
        var cards = cards(numbers);
        var sealed = sealed(numbers);
        return views(duties).stream()
                .filter(view -> !sealed.contains(view.ideaNumber()))
                .map(view -> new Entry(view.ideaNumber(), cards.get(view.ideaNumber()), view, null))
                .toList();
    }

    List<Entry> given(List<DutyRows.GivenRow> given) {
        var cards = cards(given.stream().map(DutyRows.GivenRow::ideaNumber).toList());
        var duties =
                views(rows.byId(given.stream()
                                .map(DutyRows.GivenRow::dutyId)
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
                        row.dutyId() == null ? null : duties.get(row.dutyId()),
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
