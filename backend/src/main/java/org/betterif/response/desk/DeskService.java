package org.betterif.response.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.PublishingDirectory;
import org.betterif.response.ResponseConfig;
import org.betterif.response.ResponsePolicy;
import org.betterif.response.drafting.DraftCommentDirectory;
import org.betterif.response.drafting.DraftDirectory;
import org.betterif.response.drafting.DraftRef;
import org.betterif.response.drafting.NoteRef;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.occasion.OccasionDirectory;
import org.betterif.response.occasion.UndatedRef;
import org.betterif.response.owed.DeskFilter;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.owed.DutyView;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerField;
import org.betterif.shared.May;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** What the desks read, and the few things done there to many duties at once. */
@ApplicationScoped
class DeskService {

    private static final int MOST_UNDATED = 100;

    private final DutyDirectory duties;
    private final OwedDirectory owed;
    private final OccasionDirectory occasions;
    private final DutyClock time;
    private final DraftDirectory drafts;
    private final DraftCommentDirectory comments;
    private final StaffDirectory staff;
    private final PublishingDirectory answers;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final PlaceDirectory place;
    private final PersonDirectory people;
    private final ResponseConfig config;
    private final Clock clock;

    DeskService(
            DutyDirectory duties,
            OwedDirectory owed,
            OccasionDirectory occasions,
            DutyClock time,
            DraftDirectory drafts,
            DraftCommentDirectory comments,
            StaffDirectory staff,
            PublishingDirectory answers,
            IdeaDirectory ideas,
            CallDirectory calls,
            PlaceDirectory place,
            PersonDirectory people,
            ResponseConfig config,
            Clock clock) {
        this.duties = duties;
        this.owed = owed;
        this.occasions = occasions;
        this.time = time;
        this.drafts = drafts;
        this.comments = comments;
        this.staff = staff;
        this.answers = answers;
        this.ideas = ideas;
        this.calls = calls;
        this.place = place;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    Page<DeskView.Item> list(Actor actor, DeskFilter filter, @Nullable String after, int limit) {
        ResponsePolicy.mayUseDesk(actor).require();
        var found = owed.desk(filter, Cursor.parse(after, 2), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.dueAt(), row.id()));
        return new Page<>(items(actor, page.items()), page.next());
    }

    /** The open ones among these. */
    List<DeskView.Item> chosen(Actor actor, List<Long> ids) {
        ResponsePolicy.mayUseDesk(actor).require();
        return items(
                actor, owed.byId(ids).stream().filter(row -> row.state().open()).toList());
    }

    /** The open ones among these that have a draft, as citizens will see them: read once, published at once. */
    DeskView.Previews previews(Actor actor, List<Long> ids) {
        ResponsePolicy.mayUseDesk(actor).require();
        var written = drafts.of(ids).stream().collect(Collectors.toMap(DraftRef::dutyId, Function.identity()));
        var found = owed.byId(written.keySet()).stream()
                .filter(row -> row.state().open())
                .sorted(Comparator.comparing(DutyRow::dueAt).thenComparing(DutyRow::id))
                .toList();
        var refs = ideas.ideas(found.stream().map(DutyRow::ideaNumber).toList());
        var needed = staff.neededFieldsOf(found.stream().map(DutyRow::id).toList());
        var shown = answers.previews(
                actor, found, written.values().stream().collect(Collectors.toMap(DraftRef::dutyId, DraftRef::content)));
        var today = time.today(clock.instant());
        return new DeskView.Previews(found.stream()
                .map(row -> new DeskView.PreviewItem(
                        row.id(),
                        refs.get(row.ideaNumber()).title(),
                        written.get(row.id()).version(),
                        written.get(row.id())
                                .content()
                                .errors(today, needed.getOrDefault(row.id(), Set.of()), config.otherLanguageDays()),
                        shown.get(row.id())))
                .toList());
    }

    /** Answers that are owed by a date that cannot be set yet, the longest wait first. */
    DeskView.Undated undated(Actor actor) {
        ResponsePolicy.mayUseDesk(actor).require();
        var found = occasions.undated(MOST_UNDATED);
        var refs = ideas.ideas(found.stream().map(UndatedRef::ideaNumber).toList());
        return new DeskView.Undated(found.stream()
                .map(owed -> new DeskView.UndatedItem(
                        owed, refs.get(owed.ideaNumber()).title()))
                .toList());
    }

    private List<DeskView.Item> items(Actor actor, List<DutyRow> found) {
        var refs = ideas.ideas(found.stream().map(DutyRow::ideaNumber).toList());
        var versions = drafts.versions(found.stream().map(DutyRow::id).toList());
        var ready = drafts.ready(found.stream().map(DutyRow::id).toList());
        var accountable = found.stream()
                .filter(row -> row.accountablePersonId() != null)
                .collect(Collectors.toMap(DutyRow::id, DutyRow::accountablePersonId));
        return owed.views(found).stream()
                .map(view -> item(
                        actor,
                        view,
                        refs.get(view.ideaNumber()),
                        accountable.get(view.id()),
                        ready.get(view.id()),
                        versions.get(view.id())))
                .toList();
    }

    private DeskView.Item item(
            Actor actor,
            DutyView view,
            IdeaRef idea,
            @Nullable Long accountable,
            @Nullable Boolean ready,
            @Nullable Long draftVersion) {
        var now = clock.instant();
        var distance = time.distance(now, view.due());
        return new DeskView.Item(
                view,
                idea.title(),
                calls.call(idea.callId()).orElseThrow().name(),
                DeskView.name(
                        idea.areaId() == null ? null : place.area(idea.areaId()).orElse(null)),
                DeskView.name(place.topic(idea.topicId()).orElse(null)),
                idea.publicNow(),
                accountable != null && actor.is(accountable),
                accountable == null,
                ready != null,
                Boolean.TRUE.equals(ready),
                draftVersion,
                distance.map(days -> now.isAfter(view.due()) ? -days : days).orElse(null));
    }

    DeskView.Detail detail(Actor actor, long id) {
        ResponsePolicy.mayUseDesk(actor).require();
        var row = owed.duty(id);
        var may = duties.may(actor, id);
        var draft = drafts.of(id).orElse(null);
        var notes = drafts.notes(id);
        var persons = persons(draft, notes);
        var needed = staff.neededFields(List.of(id));
        var now = clock.instant();
        return new DeskView.Detail(
                items(actor, List.of(row)).get(0),
                draft == null ? null : draft(draft, persons),
                (draft == null ? AnswerContent.EMPTY : draft.content())
                        .errors(time.today(now), needed, config.otherLanguageDays()),
                needed.stream().sorted().map(AnswerField::path).toList(),
                draft == null
                        ? null
                        : answers.previews(actor, List.of(row), Map.of(id, draft.content()))
                                .get(id),
                answers.to(row.ideaNumber()),
                notes.stream()
                        .map(note -> new DeskView.Note(
                                note.id(), note.text(), byline(persons, note.authorPersonId()), note.writtenAt()))
                        .toList(),
                comments.of(row),
                row.accountablePersonId(),
                new DeskView.Mays(
                        May.of(ResponsePolicy.mayDraft(actor, row.state())),
                        May.of(ResponsePolicy.mayPublish(actor, row.state())),
                        may.extend(),
                        may.explainDelay(),
                        may.close()));
    }

    private Map<Long, PersonRef> persons(@Nullable DraftRef draft, List<NoteRef> notes) {
        var editor = draft == null ? Stream.<Long>empty() : Stream.ofNullable(draft.editedByPersonId());
        return people.people(Stream.concat(
                        editor, notes.stream().map(NoteRef::authorPersonId).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
    }

    private static DeskView.Draft draft(DraftRef draft, Map<Long, PersonRef> persons) {
        return new DeskView.Draft(
                draft.version(),
                draft.content(),
                draft.ready(),
                draft.editedAt(),
                byline(persons, draft.editedByPersonId()));
    }

    private static @Nullable Byline byline(Map<Long, PersonRef> persons, @Nullable Long id) {
        return id == null || !persons.containsKey(id) ? null : persons.get(id).byline();
    }

    void assign(Actor actor, long id, @Nullable Long personId, Set<Long> serviceIds) {
        ResponsePolicy.mayUseDesk(actor).require();
        staff.requireServices(serviceIds);
        if (personId != null) {
            staff.requireStaff(Set.of(personId));
        }
        duties.assign(actor, id, personId, serviceIds);
    }
}
