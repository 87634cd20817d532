package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the packages around may ask about duties, and do to them. */
@ApplicationScoped
public class DutyDirectory {

    private final Duties duties;
    private final DutyService service;
    private final DutyEndings endings;
    private final DutyReopening reopening;
    private final DutyClock time;
    private final IdeaDirectory ideas;
    private final Clock clock;

    DutyDirectory(
            Duties duties,
            DutyService service,
            DutyEndings endings,
            DutyReopening reopening,
            DutyClock time,
            IdeaDirectory ideas,
            Clock clock) {
        this.duties = duties;
        this.service = service;
        this.endings = endings;
        this.reopening = reopening;
        this.time = time;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** Whether what is owed to it stays owed: also to an idea that was joined into another, where nothing new arises. */
    public static boolean keepsWhatIsOwed(IdeaRef idea) {
        return DutyPolicy.keepsWhatIsOwed(idea);
    }

    /** Whether something can be owed to it: shared, and not withdrawn, closed in favour of another or sealed. */
    public static boolean owable(IdeaRef idea) {
        return DutyPolicy.owable(idea);
    }

    /** Something happened that begins a duty, or joins the one that runs. Nothing where it happened before or gives way. */
    public void start(IdeaRef idea, DutyStart start) {
        service.start(idea, start);
    }

    /** Whether what was owed to it last ended with a note and without an answer. */
    public boolean endedWithoutAnswer(long ideaNumber) {
        return duties.endedWithoutAnswer(ideaNumber);
    }

    /** It happened before, or comes after something else. */
    public boolean givesWay(IdeaRef idea, DutyStart start) {
        return service.givesWay(idea, start);
    }

    /** Whether its date needs no year whose bank holidays are not known. */
    public boolean dateKnown(IdeaRef idea, DutyStart start) {
        return service.dateKnown(idea, start);
    }

    /** The author took the idea back: nothing is owed to nobody, and the note says so. */
    public void ideaWithdrawn(long number, Instant at) {
        endings.ideaWithdrawn(number, at);
    }

    /** Nothing may be said about it in public any more. */
    public void ideaSealed(long number, Instant at) {
        endings.ideaSealed(number, at);
    }

    /** What was owed to an idea is owed to the one it was closed in favour of, by the same date. */
    public void ideaClosedInFavour(long number, long ofNumber, Instant at) {
        endings.ideaClosedInFavour(number, ofNumber, at);
    }

    /** Whether the actor may decide that each of these ideas is owed an answer. */
    public Map<Long, May> mayStart(Actor actor, Collection<Long> ideaNumbers) {
        var open = duties.owedAmong(ideaNumbers);
        return ideas.ideas(ideaNumbers).values().stream()
                .collect(Collectors.toMap(
                        IdeaRef::number,
                        idea -> May.of(DutyPolicy.mayStart(actor, idea, open.contains(idea.number())))));
    }

    public record Mays(May extend, May explainDelay, May close) {}

    /** What the actor may do to one duty. */
    public Mays may(Actor actor, long id) {
        var duty = duties.find(id).orElseThrow(() -> ProblemException.notFound("duty"));
        var now = clock.instant();
        return new Mays(
                May.of(DutyPolicy.mayExtend(actor, duty, now)),
                May.of(DutyPolicy.mayExplainDelay(actor, duty, now)),
                May.of(DutyPolicy.mayClose(actor, duty, service.idea(duty.ideaNumber()))));
    }

    /** A moderator's or councillor's decision. @return the duty's id */
    public long decide(Actor actor, long ideaNumber, LocalisedText reason) {
        return service.decide(actor, ideaNumber, reason);
    }

    /** To a later date, once, for a public reason. */
    public void extend(Actor actor, long id, int workingDays, LocalisedText reason) {
        service.extend(actor, id, workingDays, reason);
    }

    public void explainDelay(Actor actor, long id, LocalisedText note) {
        service.explainDelay(actor, id, note);
    }

    public void assign(Actor actor, long id, @Nullable Long personId, Set<Long> serviceIds) {
        service.assign(actor, id, personId, serviceIds);
    }

    /** One of many, in a transaction of its own. @param serviceIds null: those that owe it stay */
    public void assignOneOfMany(
            Actor actor, long id, boolean keepPerson, @Nullable Long personId, @Nullable Set<Long> serviceIds) {
        service.assignOneOfMany(actor, id, keepPerson, personId, serviceIds);
    }

    public void close(Actor actor, long id, LocalisedText note) {
        endings.close(actor, id, note);
    }

    /** Ends what is owed to an idea, with a public note. Nothing happens when nothing is owed. */
    public void closeOpen(long ideaNumber, LocalisedText note, Instant at) {
        endings.closeOpen(ideaNumber, note, at);
    }

    /** Somebody began to write the answer, or threw the beginning away. */
    public void drafted(long id, boolean isDrafted) {
        service.change(id, found -> {
            DutyPolicy.open(found).require();
            found.drafted(isDrafted);
        });
    }

    /** Locks the row: of two who answer at once, the second sees what the first did. The idea's row was locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SettlingRef lock(long id, Instant at) {
        return settling(duties.locked(id).orElseThrow(() -> ProblemException.notFound("duty")), at);
    }

    /** The open duty of an idea, with its row locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SettlingRef> lockOpen(long ideaNumber, Instant at) {
        return duties.openForLocked(ideaNumber).map(duty -> settling(duty, at));
    }

    private SettlingRef settling(Duty duty, Instant at) {
        return new SettlingRef(
                duty.id(),
                duty.ideaNumber(),
                duty.callId(),
                duty.state(at),
                duty.round(),
                time.taken(duty.clockStartedAt(), at, duties.pauses(duty.id())).orElse(null),
                !at.isAfter(duty.dueAt()));
    }

    /** The answer is published. The row was locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(long id, Instant at) {
        duties.find(id).orElseThrow().answer(at);
        duties.flush();
    }

    /** Those who asked said so at a past moment: told as history. @return whether the duty opened once more */
    public boolean contest(long ideaNumber, Instant at) {
        return reopening.contest(ideaNumber, at);
    }

    /** Those who asked say so now. @return whether the duty opened once more */
    public boolean reopen(long dutyId, Instant at) {
        return reopening.reopen(dutyId, at).isPresent();
    }

    /** @return the duty's id; the same one when it is told again */
    @Transactional
    public long record(RecordedDuty told) {
        var idea = ideas.idea(told.ideaNumber()).orElseThrow(() -> ProblemException.notFound("idea"));
        var start = new DutyStart(
                told.cause(), told.threshold(), told.at(), told.due(), null, told.reason(), told.origin());
        var duty = service.start(idea, start);
        if (duty.isEmpty()) {
            return duties.causedBy(told.ideaNumber(), start);
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
}
