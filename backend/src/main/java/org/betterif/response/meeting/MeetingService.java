package org.betterif.response.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.call.rules.Consequence;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseEvent;
import org.betterif.response.ResponseReason;
import org.betterif.response.duty.DutyClock;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is owed in a room, not on paper: that it was held is recorded once, with the day and where to read about it. */
@ApplicationScoped
class MeetingService {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Meetings meetings;
    private final OwedDirectory owed;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final DutyClock time;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    MeetingService(
            Meetings meetings,
            OwedDirectory owed,
            IdeaDirectory ideas,
            PlaceDirectory place,
            DutyClock time,
            Event<ResponseEvent> events,
            Clock clock) {
        this.meetings = meetings;
        this.owed = owed;
        this.events = events;
        this.ideas = ideas;
        this.place = place;
        this.time = time;
        this.clock = clock;
    }

    /** @param idea null for one that is out of sight @param late the date has passed, and no election stands before it */
    record Entry(
            long ideaNumber,
            @Nullable IdeaCard idea,
            Consequence consequence,
            int supporters,
            Instant due,
            boolean late) {}

    @Transactional
    void hold(Actor actor, long dutyId, MeetingHeld held) {
        MeetingPolicy.mayRecordMeeting(actor).require();
        var meeting =
                meetings.locked(dutyId, held.consequence()).orElseThrow(() -> ProblemException.notFound("meeting"));
        if (meeting.heldOn() != null) {
            throw new ProblemException(ResponseReason.ALREADY_HELD, "It was recorded before.");
        }
        var duty = owed.duty(dutyId);
        if (!DutyDirectory.keepsWhatIsOwed(ideas.idea(duty.ideaNumber()).orElseThrow())) {
            throw new ProblemException(ResponseReason.NO_PUBLIC_IDEA, "It lapsed with the idea.");
        }
        var now = clock.instant();
        if (held.on().isAfter(time.today(now)) || held.on().isBefore(time.today(meeting.reachedAt()))) {
            throw ProblemException.invalid(
                    "on",
                    ResponseReason.MEETING_DATE,
                    "It was held after it was brought about, and not in the future.");
        }
        meetings.hold(dutyId, held.consequence(), held.on(), held.link(), actor.personId());
        events.fire(new ResponseEvent.MeetingHeld(
                duty.ideaNumber(), duty.callId(), dutyId, held.consequence(), held.on(), now, Origin.LIVE));
    }

    /** As it was held at a past moment, for the demo. */
    @Transactional
    void recordHeld(long dutyId, Consequence consequence, LocalDate on, @Nullable String link) {
        meetings.hold(dutyId, consequence, on, link, null);
        var duty = owed.duty(dutyId);
        var at = on.atTime(NOON).atZone(place.zone()).toInstant();
        events.fire(new ResponseEvent.MeetingHeld(
                duty.ideaNumber(), duty.callId(), dutyId, consequence, on, at, Origin.IMPORTED));
    }

    /** Ideas to which nothing can be owed any more are left out. */
    List<Entry> entries(List<Meetings.Row> rows) {
        var numbers = rows.stream().map(Meetings.Row::ideaNumber).toList();
        Map<Long, IdeaRef> refs = ideas.ideas(numbers);
        var cards = ideas.cards(numbers).stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity(), (one, same) -> one));
        var now = clock.instant();
        return rows.stream()
                .filter(row -> DutyDirectory.keepsWhatIsOwed(refs.get(row.ideaNumber())))
                .map(row -> new Entry(
                        row.ideaNumber(),
                        cards.get(row.ideaNumber()),
                        row.consequence(),
                        row.supporters(),
                        row.dueAt(),
                        row.dueAt().isBefore(now)
                                && !place.preElection(refs.get(row.ideaNumber()).areaId(), now)))
                .toList();
    }
}
