package org.betterif.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.call.rules.Threshold;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Decision;
import org.jspecify.annotations.Nullable;

/** What other features may ask about calls. Everything is answered from memory; drafts are never shown. */
@ApplicationScoped
public class CallDirectory {

    private final PaperDirectory book;
    private final PlaceDirectory places;

    CallDirectory(PaperDirectory book, PlaceDirectory places) {
        this.book = book;
        this.places = places;
    }

    public Optional<CallRef> call(long id) {
        return book.publicOnes().stream()
                .map(CallPaper::ref)
                .filter(call -> call.id() == id)
                .findFirst();
    }

    public Map<Long, CallRef> calls() {
        return book.publicOnes().stream()
                .map(CallPaper::ref)
                .collect(Collectors.toMap(CallRef::id, Function.identity()));
    }

    /** All that is said about one call. */
    public Optional<CallReading> reading(String slug) {
        return book.publicOnes().stream()
                .filter(paper -> paper.ref().slug().equals(slug))
                .findFirst()
                .map(CallReading::of);
    }

    /** As people read them: the open door, what is open, what is coming, what is over. */
    public List<CallRef> inReadingOrder() {
        return book.inReadingOrder().stream().map(CallPaper::ref).toList();
    }

    /** The standing call for anything, which there always is. */
    public CallRef openDoor() {
        return book.openDoor().map(CallPaper::ref).orElseThrow();
    }

    /** Whether the call's timetable allows it now: else not yet (with when it opens), over, or never in this call. */
    public Decision may(CallRef call, Activity activity, Instant now) {
        return CallPolicy.may(call, activity, now);
    }

    /**
     * What an idea in this call reaches with how many supporters, the lowest first.
     *
     * @param areaId what it is about; null: the whole place
     */
    public List<Threshold> thresholds(CallRef call, @Nullable Long areaId) {
        var thresholds = call.rules().thresholds();
        if (areaId == null || thresholds.stream().noneMatch(Threshold::byArea)) {
            return thresholds;
        }
        long people = places.population(areaId);
        long all = places.population();
        return Threshold.sorted(thresholds.stream()
                .map(threshold -> threshold.inArea(people, all))
                .toList());
    }

    /** Whether the call is for this person: residents only, or anyone. */
    public Decision mayTakePart(Actor actor, CallRef call) {
        return CallPolicy.mayTakePart(actor, call.rules());
    }
}
