package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.betterif.shared.May;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the desks read, and the few things done there to many duties at once. */
@ApplicationScoped
class DeskService {

    private final DutyRows rows;
    private final Duties duties;
    private final DutyService dutyService;
    private final DutyClock time;
    private final Drafts drafts;
    private final AnswerFields fields;
    private final AnswerBoard board;
    private final DeskKeeping keeping;
    private final IdeaDirectory ideas;
    private final CallDirectory calls;
    private final PlaceDirectory place;
    private final PersonDirectory people;
    private final Clock clock;

    DeskService(
            DutyRows rows,
            Duties duties,
            DutyService dutyService,
            DutyClock time,
            Drafts drafts,
            AnswerFields fields,
            AnswerBoard board,
            DeskKeeping keeping,
            IdeaDirectory ideas,
            CallDirectory calls,
            PlaceDirectory place,
            PersonDirectory people,
            Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.dutyService = dutyService;
        this.time = time;
        this.drafts = drafts;
        this.fields = fields;
        this.board = board;
        this.keeping = keeping;
        this.ideas = ideas;
        this.calls = calls;
        this.place = place;
        this.people = people;
        this.clock = clock;
    }

    Page<DeskView.Item> list(
            Actor actor, boolean mine, @Nullable Long service, boolean ready, @Nullable String after, int limit) {
        ResponsePolicy.mayUseDesk(actor).require();
        var found = rows.desk(mine ? actor.personId() : null, service, ready, Cursor.parse(after, 2), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.dueAt(), row.id()));
        return new Page<>(items(actor, page.items()), page.next());
    }

    /** The open ones among these. */
    List<DeskView.Item> chosen(Actor actor, List<Long> ids) {
        ResponsePolicy.mayUseDesk(actor).require();
        return items(
                actor, rows.byId(ids).stream().filter(row -> row.state().open()).toList());
    }

    private List<DeskView.Item> items(Actor actor, List<DutyRows.Row> found) {
        var refs = ideas.ideas(found.stream().map(DutyRows.Row::ideaNumber).toList());
        var versions = drafts.versions(found.stream().map(DutyRows.Row::id).toList());
        var ready = drafts.ready(found.stream().map(DutyRows.Row::id).toList());
        var accountable = found.stream()
                .filter(row -> row.accountablePersonId() != null)
                .collect(Collectors.toMap(DutyRows.Row::id, DutyRows.Row::accountablePersonId));
        return board.views(found).stream()
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
        int distance = time.distance(now, view.due());
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
                now.isAfter(view.due()) ? -distance : distance);
    }

    DeskView.Detail detail(Actor actor, long id) {
        ResponsePolicy.mayUseDesk(actor).require();
        var found = rows.byId(List.of(id));
        if (found.isEmpty()) {
            throw ProblemException.notFound("duty");
        }
        var row = found.get(0);
        var duty = duties.find(id).orElseThrow();
        var idea = ideas.idea(row.ideaNumber()).orElseThrow();
        var draft = drafts.of(id).orElse(null);
        var notes = drafts.notes(id);
        var persons = persons(draft, notes);
        var needed = fields.neededFor(List.of(id));
        var now = clock.instant();
        return new DeskView.Detail(
                items(actor, found).get(0),
                draft == null ? null : draft(draft, persons),
                AnswerCheck.errors(draft == null ? AnswerContent.EMPTY : draft.content(), time.today(now), needed),
                needed.stream().sorted().map(AnswerField::path).toList(),
                draft == null ? null : preview(actor, duty, draft),
                board.answers(List.of(row.ideaNumber())).getOrDefault(row.ideaNumber(), List.of()),
                notes.stream()
                        .map(note -> new DeskView.Note(
                                note.id(), note.text(), byline(persons, note.authorPersonId()), note.writtenAt()))
                        .toList(),
                row.accountablePersonId(),
                new DeskView.Mays(
                        May.of(ResponsePolicy.mayDraft(actor, duty)),
                        May.of(ResponsePolicy.mayPublish(actor, duty)),
                        May.of(ResponsePolicy.mayExtend(actor, duty, now)),
                        May.of(ResponsePolicy.mayExplainDelay(actor, duty, now)),
                        May.of(ResponsePolicy.mayClose(actor, duty, idea))));
    }

    /** As citizens will see it, in the name of who is looking. */
    private PublicAnswer preview(Actor actor, Duty duty, Drafts.Draft draft) {
        return new PublicAnswer(
                0,
                duty.ideaNumber(),
                1,
                duty.round(),
                draft.content(),
                AnswerBoard.html(draft.content()),
                board.evidence(draft.content()),
                board.otherLanguage(draft.content()),
                people.person(actor.personId()).map(PersonRef::byline).orElse(null),
                clock.instant(),
                false,
                List.of(),
                List.of(),
                null,
                null);
    }

    private Map<Long, PersonRef> persons(Drafts.@Nullable Draft draft, List<Drafts.Note> notes) {
        var editor = draft == null ? Stream.<Long>empty() : Stream.ofNullable(draft.editedByPersonId());
        return people.people(Stream.concat(
                        editor, notes.stream().map(Drafts.Note::authorPersonId).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
    }

    private static DeskView.Draft draft(Drafts.Draft draft, Map<Long, PersonRef> persons) {
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
        keeping.requireServices(serviceIds);
        if (personId != null) {
            requireStaff(Set.of(personId), actor);
        }
        dutyService.assign(actor, id, personId, serviceIds);
    }

    /** Only those of the desks can be accountable. */
    void requireStaff(Set<Long> ids, Actor actor) {
        var known = keeping.staff(actor).stream().map(DeskView.Staff::personId).collect(Collectors.toSet());
        if (!known.containsAll(ids)) {
            throw new ProblemException(ResponseReason.NOT_STAFF, "Only an officer or answerer can be accountable.");
        }
    }
}
