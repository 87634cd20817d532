package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.call.Consequence;
import org.betterif.call.Threshold;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask about duties and answers, and tell. Who may do it is decided by the feature that asks. */
@ApplicationScoped
public class ResponseDirectory {

    private final Duties duties;
    private final Desks desks;
    private final ReminderPlans reminders;
    private final PersonDirectory people;
    private final DutyRows rows;
    private final DutyService service;
    private final MeetingService meetings;
    private final CrossingsElsewhere elsewhere;
    private final Answers answers;
    private final AnswerBoard board;
    private final VerdictService verdicts;
    private final FollowUpService followUps;
    private final AdoptionService adoptions;
    private final DutyClock time;
    private final IdeaDirectory ideas;
    private final Event<ResponseEvent> events;

    ResponseDirectory(
            Duties duties,
            Desks desks,
            ReminderPlans reminders,
            PersonDirectory people,
            DutyRows rows,
            DutyService service,
            MeetingService meetings,
            CrossingsElsewhere elsewhere,
            Answers answers,
            AnswerBoard board,
            VerdictService verdicts,
            FollowUpService followUps,
            AdoptionService adoptions,
            DutyClock time,
            IdeaDirectory ideas,
            Event<ResponseEvent> events) {
        this.duties = duties;
        this.desks = desks;
        this.reminders = reminders;
        this.people = people;
        this.rows = rows;
        this.service = service;
        this.meetings = meetings;
        this.elsewhere = elsewhere;
        this.answers = answers;
        this.board = board;
        this.verdicts = verdicts;
        this.followUps = followUps;
        this.adoptions = adoptions;
        this.time = time;
        this.ideas = ideas;
        this.events = events;
    }

    /** The newest duty of each idea that has one. */
    public Map<Long, DutyRef> duties(Collection<Long> ideaNumbers) {
        var found = rows.newest(ideaNumbers);
        var services = rows.services(found.stream().map(DutyRows.Row::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        DutyRows.ServiceRow::dutyId,
                        Collectors.mapping(DutyRows.ServiceRow::serviceId, Collectors.toList())));
        return found.stream()
                .map(row -> new DutyRef(
                        row.id(),
                        row.ideaNumber(),
                        row.callId(),
                        row.state(),
                        row.clockStartedAt(),
                        row.dueAt(),
                        row.settledAt(),
                        services.getOrDefault(row.id(), List.of())))
                .collect(Collectors.toMap(DutyRef::ideaNumber, Function.identity()));
    }

    /** As everybody may see them, by number of the idea. */
    public Map<Long, DutyView> dutyViews(Collection<Long> ideaNumbers) {
        return board.views(rows.newest(ideaNumbers)).stream()
                .collect(Collectors.toMap(DutyView::ideaNumber, Function.identity()));
    }

    /** The answers to each of these ideas, oldest first. */
    public Map<Long, List<PublicAnswer>> answers(Collection<Long> ideaNumbers) {
        return board.answers(ideaNumbers);
    }

    /** Whether the actor may decide that each of these ideas is owed an answer. */
    public Map<Long, May> mayStart(Actor actor, Collection<Long> ideaNumbers) {
        var open = duties(ideaNumbers);
        return ideas.ideas(ideaNumbers).values().stream()
                .collect(Collectors.toMap(
                        idea -> idea.number(),
                        idea -> May.of(ResponsePolicy.mayStart(
                                actor,
                                idea,
                                open.containsKey(idea.number())
                                        && open.get(idea.number()).state().open()))));
    }

    /** What the actor may say and said of the newest answer to each of these ideas; for the actor alone. */
    public Map<Long, VerdictView.Mine> myVerdicts(Actor actor, Collection<Long> ideaNumbers) {
        return verdicts.mine(actor, ideaNumbers);
    }

    /** Whether the actor, as the author, may say something to the answers to each of these ideas. */
    public Map<Long, May> mayFollowUp(Actor actor, Collection<Long> ideaNumbers) {
        return followUps.may(actor, ideaNumbers);
    }

    /** Whether the actor, as a councillor, may adopt each of these ideas, and did; for the actor alone. */
    public Map<Long, AdoptionView.Mine> myAdoptions(Actor actor, Collection<Long> ideaNumbers) {
        return adoptions.mine(actor, ideaNumbers);
    }

    /** Whether the actor may correct a published answer. */
    public May mayCorrect(Actor actor) {
        return May.of(ResponsePolicy.mayAnswer(actor));
    }

    /**
     * Those who are told of a duty: the accountable person, and the desks of its services as far up as the administrator
     * said. Where nobody is there to be told, the administrators are, who can name somebody.
     */
    public List<Long> owners(long dutyId, ReminderKind kind) {
        var owners = desks.owners(dutyId, reminders.plan().step(kind).rank());
        return owners.isEmpty()
                ? people.withRole(Role.ADMINISTRATOR).stream()
                        .map(PersonRef::id)
                        .sorted()
                        .toList()
                : owners;
    }

    /** Numbers of ideas whose answer is owed (late ones first), for feeds and the home page. */
    public List<Long> owed(boolean overdue, int limit) {
        var all = new DutyRows.Filter(null, null);
        var found = overdue ? rows.overdue(all, (Cursor) null, limit) : rows.owed(all, null, limit);
        return found.stream().map(DutyRows.Row::ideaNumber).toList();
    }

    /** Ends what is owed to an idea, with a public note. Nothing happens when nothing is owed. */
    @Transactional
    public void closeWithNote(long ideaNumber, LocalisedText note, Instant at) {
        service.closeOpen(ideaNumber, note, at);
    }

    /** Those who asked say that the answer does not answer them. @return whether the duty opened once more */
    @Transactional
    public boolean contest(long ideaNumber, Instant at) {
        return service.contest(ideaNumber, at);
    }

    /**
     * A duty that began at a past moment, for the demo and for history that was kept elsewhere by the same rules. Its clock
     * runs when {@code origin} is live; late reminders are not made up for.
     *
     * @param due the last moment, or null: by the call's working days
     * @param serviceIds who owes it, or empty: by topic and area; the accountable person likewise
     * @return the duty's id; the same one when it is told again
     */
    @Transactional
    public long recordDuty(RecordedDuty told) {
        var idea = ideas.idea(told.ideaNumber()).orElseThrow(() -> ProblemException.notFound("idea"));
        var start = new DutyStart(
                told.cause(), told.threshold(), told.at(), told.due(), null, told.reason(), told.origin());
        var duty = service.start(idea, start);
        if (duty.isEmpty()) {
            return rows.newest(List.of(told.ideaNumber())).get(0).id();
        }
        service.change(duty.get().id(), found -> {
            if (told.accountablePersonId() != null) {
                found.assign(told.accountablePersonId());
            }
            if (!told.serviceIds().isEmpty()) {
                duties.setServices(found.id(), told.serviceIds());
            }
            if (told.delayNote() != null) {
                found.explainDelay(told.delayNote());
            }
        });
        return duty.get().id();
    }

    /** @param reason for a decision: why */
    public record RecordedDuty(
            long ideaNumber,
            Cause cause,
            @Nullable Threshold threshold,
            Instant at,
            @Nullable Instant due,
            @Nullable Long accountablePersonId,
            Set<Long> serviceIds,
            @Nullable LocalisedText reason,
            @Nullable LocalisedText delayNote,
            Origin origin) {}

    /**
     * An answer that was given at a past moment. With a duty that is open it settles it; without one it stands by itself, as
     * imported history does. Told twice it is one answer (by source and id, or by the duty's round).
     *
     * @return the answer's id, or 0 when it was told before
     */
    @Transactional
    public long recordAnswer(RecordedAnswer told) {
        var decision = java.util.Objects.requireNonNull(told.content().decision());
        var duty = told.origin() == Origin.LIVE
                ? duties.openForLocked(told.ideaNumber())
                : java.util.Optional.<Duty>empty();
        var added = answers.add(
                new Answers.NewAnswer(
                        told.ideaNumber(),
                        duty.map(Duty::id).orElse(null),
                        duty.map(Duty::round).orElse(1),
                        told.at(),
                        told.answeredByPersonId(),
                        told.roleTitle(),
                        duty.map(d -> time.taken(d.clockStartedAt(), told.at(), duties.pauses(d.id())))
                                .orElse(null),
                        duty.map(d -> !told.at().isAfter(d.dueAt())).orElse(null),
                        null,
                        duty.isPresent() ? Origin.LIVE : Origin.IMPORTED,
                        told.source(),
                        told.sourceId()),
                told.content());
        if (added.isPresent()) {
            // not when it is told again: a second mark would say that it was answered once more
            ideas.markAnswered(told.ideaNumber(), told.at(), decision);
        }
        duty.ifPresent(found -> found.answer(told.at()));
        duties.flush();
        added.ifPresent(id -> events.fire(new ResponseEvent.AnswerPublished(
                told.ideaNumber(),
                ideas.idea(told.ideaNumber()).orElseThrow().callId(),
                id,
                told.content().decision(),
                duty.map(Duty::round).orElse(1),
                told.at(),
                Origin.IMPORTED)));
        return added.orElse(0L);
    }

    public record RecordedAnswer(
            long ideaNumber,
            AnswerContent content,
            Instant at,
            @Nullable Long answeredByPersonId,
            @Nullable LocalisedText roleTitle,
            Origin origin,
            @Nullable String source,
            @Nullable String sourceId) {}

    /**
     * That history which was brought in reached a threshold where it comes from, and when what it brings came. Nothing of it
     * is owed here.
     *
     * @param keptAt null: it never came
     */
    @Transactional
    public void recordCrossingElsewhere(
            long ideaNumber, String source, Threshold threshold, Instant reachedAt, @Nullable Instant keptAt) {
        elsewhere.record(ideaNumber, source, threshold, reachedAt, keptAt);
    }

    /** A debate or hearing that was held at a past moment, for the demo. */
    @Transactional
    public void recordMeeting(long dutyId, Consequence consequence, LocalDate on, @Nullable String link) {
        meetings.recordHeld(dutyId, consequence, on, link);
    }

    /** Who answers for a service, and who works at its desk in which rank. */
    @Transactional
    public void setDesk(long serviceId, @Nullable Long accountablePersonId, Map<Long, Integer> rankByPerson) {
        desks.write(serviceId, desks.version(serviceId), accountablePersonId, rankByPerson);
    }
}
