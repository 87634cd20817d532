package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.response.adoption.AdoptionDirectory;
import org.betterif.response.adoption.AdoptionView;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.duty.RecordedDuty;
import org.betterif.response.duty.SettlingRef;
import org.betterif.response.figures.FiguresDirectory;
import org.betterif.response.meeting.MeetingDirectory;
import org.betterif.response.occasion.OccasionDirectory;
import org.betterif.response.occasion.UndatedRef;
import org.betterif.response.owed.DutyFilter;
import org.betterif.response.owed.DutyRef;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.owed.DutyView;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.reception.ReceptionDirectory;
import org.betterif.response.reception.VerdictView;
import org.betterif.response.reception.followup.FollowUpDirectory;
import org.betterif.response.reception.followup.FollowUpRef;
import org.betterif.response.staff.ReminderKind;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask about duties and answers, and tell. Who may do it is decided by the feature that asks. */
@ApplicationScoped
public class ResponseDirectory {

    private final DutyDirectory duties;
    private final OwedDirectory owed;
    private final OccasionDirectory occasions;
    private final StaffDirectory staff;
    private final MeetingDirectory meetings;
    private final FiguresDirectory figures;
    private final ReceptionDirectory reception;
    private final FollowUpDirectory followUps;
    private final AdoptionDirectory adoptions;
    private final Answers answers;
    private final AnswerBoard board;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final Event<ResponseEvent> events;

    ResponseDirectory(
            DutyDirectory duties,
            OwedDirectory owed,
            OccasionDirectory occasions,
            StaffDirectory staff,
            MeetingDirectory meetings,
            FiguresDirectory figures,
            ReceptionDirectory reception,
            FollowUpDirectory followUps,
            AdoptionDirectory adoptions,
            Answers answers,
            AnswerBoard board,
            IdeaDirectory ideas,
            StandingDirectory standings,
            Event<ResponseEvent> events) {
        this.duties = duties;
        this.owed = owed;
        this.occasions = occasions;
        this.staff = staff;
        this.meetings = meetings;
        this.figures = figures;
        this.reception = reception;
        this.followUps = followUps;
        this.adoptions = adoptions;
        this.answers = answers;
        this.board = board;
        this.ideas = ideas;
        this.standings = standings;
        this.events = events;
    }

    /** The newest duty of each idea that has one. */
    public Map<Long, DutyRef> duties(Collection<Long> ideaNumbers) {
        return owed.newest(ideaNumbers);
    }

    /** As everybody may see them, by number of the idea. */
    public Map<Long, DutyView> dutyViews(Collection<Long> ideaNumbers) {
        return owed.newestViews(ideaNumbers);
    }

    /** The answers to each of these ideas, oldest first. */
    public Map<Long, List<PublicAnswer>> answers(Collection<Long> ideaNumbers) {
        return board.answers(ideaNumbers);
    }

    /** One answer, as everybody may read it. @throws ProblemException 404 */
    public PublicAnswer answer(long id) {
        return board.published(List.of(answers.find(id).orElseThrow(() -> ProblemException.notFound("answer"))))
                .get(0);
    }

    /** Whether the actor may decide that each of these ideas is owed an answer. */
    public Map<Long, May> mayStart(Actor actor, Collection<Long> ideaNumbers) {
        return duties.mayStart(actor, ideaNumbers);
    }

    /** What the actor may say and said of the newest answer to each of these ideas; for the actor alone. */
    public Map<Long, VerdictView.Mine> myVerdicts(Actor actor, Collection<Long> ideaNumbers) {
        return reception.myVerdicts(actor, ideaNumbers);
    }

    /** Whether the actor, as the author, may say something to the answers to each of these ideas. */
    public Map<Long, May> mayFollowUp(Actor actor, Collection<Long> ideaNumbers) {
        return followUps.mayWrite(actor, ideaNumbers);
    }

    /** What authors said to these answers, also while it is hidden: for moderators; by id of the answer. */
    public Map<Long, FollowUpRef> followUps(Collection<Long> answerIds) {
        return followUps.refs(answerIds);
    }

    /** What an author said to an answer can be read again. */
    public void restoreFollowUp(long answerId) {
        followUps.restore(answerId);
    }

    /** Whether the actor may hide what authors say to answers. */
    public May mayHideFollowUp(Actor actor) {
        return followUps.mayHide(actor);
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
        return staff.owners(dutyId, kind);
    }

    /** Numbers of ideas whose answer is owed (late ones first), for feeds and the home page. */
    public List<Long> owed(boolean overdue, int limit) {
        return owed(overdue, null, limit);
    }

    /** @param serviceId null: whichever owes it */
    public List<Long> owed(boolean overdue, @Nullable Long serviceId, int limit) {
        var filter = new DutyFilter(serviceId, null);
        var found = overdue ? owed.overdue(filter, (Cursor) null, limit) : owed.owed(filter, (Cursor) null, limit);
        return found.stream().map(DutyRow::ideaNumber).toList();
    }

    /** Numbers of ideas that are owed an answer by a date that cannot be set yet, the longest wait first. */
    public List<Long> undated(int limit) {
        return occasions.undated(limit).stream()
                .map(UndatedRef::ideaNumber)
                .distinct()
                .toList();
    }

    /** What is owed by a date that cannot be set yet, the last that arose first. @param areaIds null: all */
    public List<UndatedRef> newestUndated(@Nullable Collection<Long> areaIds, int limit) {
        return occasions.newestUndated(areaIds, limit);
    }

    /** Ends what is owed to an idea, with a public note. Nothing happens when nothing is owed. */
    @Transactional
    public void closeWithNote(long ideaNumber, LocalisedText note, Instant at) {
        duties.closeOpen(ideaNumber, note, at);
    }

    /** Those who asked say that the answer does not answer them. @return whether the duty opened once more */
    @Transactional
    public boolean contest(long ideaNumber, Instant at) {
        return duties.contest(ideaNumber, at);
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
        return duties.record(told);
    }

    /**
     * An answer that was given at a past moment. With a duty that is open it settles it; without one it stands by itself, as
     * imported history does. Told twice it is one answer (by source and id, or by the duty's round).
     *
     * @return the answer's id, or 0 when it was told before
     */
    @Transactional
    public long recordAnswer(RecordedAnswer told) {
        var decision = Objects.requireNonNull(told.content().decision());
        var duty = told.origin() == Origin.LIVE
                ? duties.lockOpen(told.ideaNumber(), told.at())
                : Optional.<SettlingRef>empty();
        var added = answers.add(
                new Answers.NewAnswer(
                        told.ideaNumber(),
                        duty.map(SettlingRef::id).orElse(null),
                        duty.map(SettlingRef::round).orElse(1),
                        told.at(),
                        told.answeredByPersonId(),
                        told.roleTitle(),
                        duty.map(SettlingRef::workingDays).orElse(null),
                        duty.map(SettlingRef::inTime).orElse(null),
                        null,
                        duty.isPresent() ? Origin.LIVE : Origin.IMPORTED,
                        told.source(),
                        told.sourceId()),
                told.content());
        if (added.isPresent()) {
            // not when it is told again: a second mark would say that it was answered once more
            standings.markAnswered(told.ideaNumber(), told.at(), decision);
        }
        duty.ifPresent(found -> duties.answered(found.id(), told.at()));
        added.ifPresent(id -> events.fire(new ResponseEvent.AnswerPublished(
                told.ideaNumber(),
                ideas.idea(told.ideaNumber()).orElseThrow().callId(),
                id,
                told.content().decision(),
                duty.map(SettlingRef::round).orElse(1),
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
        figures.recordCrossingElsewhere(ideaNumber, source, threshold, reachedAt, keptAt);
    }

    /** A debate or hearing that was held at a past moment, for the demo. */
    @Transactional
    public void recordMeeting(long dutyId, Consequence consequence, LocalDate on, @Nullable String link) {
        meetings.recordHeld(dutyId, consequence, on, link);
    }

    /** Who answers for a service, and who works at its desk in which rank. */
    @Transactional
    public void setDesk(long serviceId, @Nullable Long accountablePersonId, Map<Long, Integer> rankByPerson) {
        staff.setDesk(serviceId, accountablePersonId, rankByPerson);
    }
}
