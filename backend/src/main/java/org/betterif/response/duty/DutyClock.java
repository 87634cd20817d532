package org.betterif.response.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.book.PlaceReason;
import org.betterif.place.preelection.PreElectionRef;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Due dates: working days of the place's calendar, without those of a pre-election period. */
@ApplicationScoped
public class DutyClock {

    private final PlaceDirectory place;

    DutyClock(PlaceDirectory place) {
        this.place = place;
    }

    /**
     * The end of the nth working day after {@code from}. A clock that starts inside a pre-election period begins to run when
     * that ends; one that a later period stops is moved by the job, when it comes.
     *
     * @throws ProblemException 422 when it needs a year whose bank holidays are not known
     */
    Instant due(Instant from, int workingDays, @Nullable Long areaId) {
        var running = running(areaId, from);
        var start = running.isPresent() ? justBefore(running.get().to()) : from;
        return place.workingDays().plus(start, workingDays);
    }

    /** {@link #due}, or nothing while it needs a year whose bank holidays are not known: a date is never guessed. */
    Optional<Instant> dueIfKnown(Instant from, int workingDays, @Nullable Long areaId) {
        return ifKnown(() -> due(from, workingDays, areaId));
    }

    /** Where a period that began at {@code pausedFrom} moves a due date. A date that had passed by then stays. */
    Instant afterPause(Instant due, Instant pausedFrom, Instant pausedTo) {
        if (due.isBefore(pausedFrom)) {
            return due;
        }
        int left = place.workingDays().between(justBefore(pausedFrom), due);
        return place.workingDays().plus(justBefore(pausedTo), Math.max(0, left));
    }

    /** Working days from one instant to the other without those inside the pauses; nothing where they cannot be counted. */
    public Optional<Integer> taken(Instant from, Instant to, List<Pause> pauses) {
        return ifKnown(() -> counted(from, to, pauses));
    }

    private int counted(Instant from, Instant to, List<Pause> pauses) {
        var calendar = place.workingDays();
        int days = calendar.between(from, to);
        var counted = new ArrayList<Pause>();
        for (var pause : pauses) {
            for (var part : pause.without(counted)) {
                days -= within(part, from, to);
            }
            counted.add(pause);
        }
        return Math.max(0, days);
    }

    private int within(Pause pause, Instant from, Instant to) {
        var start = pause.from().isBefore(from) ? from : pause.from();
        var end = pause.to().isAfter(to) ? to : pause.to();
        return start.isBefore(end) ? place.workingDays().between(justBefore(start), justBefore(end)) : 0;
    }

    /** Working days that are left until {@code due}, or have passed since; nothing where they cannot be counted. */
    public Optional<Integer> distance(Instant now, Instant due) {
        var calendar = place.workingDays();
        return ifKnown(() -> now.isAfter(due) ? calendar.between(due, now) : calendar.between(now, due));
    }

    public Optional<Instant> plusIfKnown(Instant from, int workingDays) {
        return ifKnown(() -> plus(from, workingDays));
    }

    Instant plus(Instant from, int workingDays) {
        return place.workingDays().plus(from, workingDays);
    }

    /** So many days of the calendar later, at the same time of the day here, whatever the clock does between. */
    public Instant daysAfter(Instant from, int days) {
        return from.atZone(place.zone()).plusDays(days).toInstant();
    }

    /**
     * A promised day, as much later as a pre-election period that runs at {@code from} keeps its clock standing; as it is where
     * that cannot be counted.
     */
    public Instant promised(Instant due, Instant from, @Nullable Long areaId) {
        return running(areaId, from)
                .flatMap(period -> ifKnown(() -> afterPause(due, from, period.to())))
                .orElse(due);
    }

    /** The end of a calendar day in the place's zone. */
    public Instant endOf(Instant instant) {
        return place.workingDays().plus(instant, 0);
    }

    public LocalDate today(Instant now) {
        return now.atZone(place.zone()).toLocalDate();
    }

    Optional<PreElectionRef> running(@Nullable Long areaId, Instant at) {
        return place.preElectionPeriods().stream()
                .filter(period -> period.holdsIn(areaId) && period.running(at))
                .max(Comparator.comparing(PreElectionRef::to));
    }

    /** The periods that hold in the area and have begun, oldest first. */
    List<PreElectionRef> begun(@Nullable Long areaId, Instant now) {
        return place.preElectionPeriods().stream()
                .filter(period -> period.holdsIn(areaId) && !period.from().isAfter(now))
                .sorted(Comparator.comparing(PreElectionRef::from))
                .toList();
    }

    private static <T> Optional<T> ifKnown(Supplier<T> count) {
        try {
            return Optional.of(count.get());
        } catch (ProblemException unknown) {
            if (unknown.reason() != PlaceReason.HOLIDAYS_UNKNOWN) {
                throw unknown;
            }
            return Optional.empty();
        }
    }

    // The day something happens on does not count; the first day of a period does belong to it.
    private static Instant justBefore(Instant instant) {
        return instant.minusSeconds(1);
    }

    /** Where a period moves a due date that other pauses have moved: each day stands still once. */
    Instant afterPause(Instant due, Pause pause, List<Pause> others) {
        var moved = due;
        for (var part : pause.without(others)) {
            moved = afterPause(moved, part.from(), part.to());
        }
        return moved;
    }

    /** The same backwards, for a period that is made shorter. */
    Instant withoutPause(Instant due, Pause pause, List<Pause> others) {
        var moved = due;
        for (var part : pause.without(others).reversed()) {
            moved = afterPause(moved, part.to(), part.from());
        }
        return moved;
    }

    public record Pause(Instant from, Instant to) {

        /** What of it lies in none of these, the earliest first. */
        List<Pause> without(List<Pause> others) {
            var left = List.of(this);
            for (var other : others) {
                left = left.stream()
                        .flatMap(part -> Stream.of(
                                new Pause(part.from, part.to.isBefore(other.from) ? part.to : other.from),
                                new Pause(part.from.isAfter(other.to) ? part.from : other.to, part.to)))
                        .filter(part -> part.from.isBefore(part.to))
                        .toList();
            }
            return left;
        }
    }
}
