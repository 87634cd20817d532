package org.betterif.idea.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.idea.IdeaReason;
import org.betterif.idea.Pin;
import org.betterif.idea.Stage;
import org.betterif.idea.text.Wording;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Reason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What an idea must have: always, that what it points to exists; when it is handed in, that it is complete. */
@ApplicationScoped
class Handing {

    private final CallDirectory calls;
    private final PlaceDirectory places;

    Handing(CallDirectory calls, PlaceDirectory places) {
        this.calls = calls;
        this.places = places;
    }

    /** @param before the idea as it is, or null for a new one; what others read stays in its call */
    Whereabouts whereabouts(Actor actor, IdeaRequests.Text text, @Nullable Idea before) {
        long call = text.callId() != null
                ? text.callId()
                : before != null ? before.callId() : calls.openDoor().id();
        boolean moved = before != null && call != before.callId();
        check(!moved || before.stage() == Stage.DRAFT, "callId", IdeaReason.CALL_FIXED, "An idea stays in its call.");
        check(calls.call(call).isPresent(), "callId", IdeaReason.UNKNOWN, "There is no such call.");
        var topic = text.topicId();
        check(
                topic == null || places.topic(topic).isPresent(),
                "topicId",
                IdeaReason.UNKNOWN,
                "There is no such topic.");
        var area = text.areaId();
        check(area == null || places.area(area).isPresent(), "areaId", IdeaReason.UNKNOWN, "There is no such area.");
        return new Whereabouts(call, topic, area, null).pinned(pin(actor, text), this::areaAt);
    }

    private @Nullable Pin pin(Actor actor, IdeaRequests.Text text) {
        check(
                text.pin() == null || !actor.underEighteen(),
                "pin",
                IdeaReason.NO_PIN_UNDER_18,
                "Under 18, an idea has an area and no pin.");
        return text.pin() == null ? null : text.pin().rounded();
    }

    private @Nullable Long areaAt(Pin pin) {
        return places.areaAt(pin.longitude(), pin.latitude()).orElse(null);
    }

    /** @throws ProblemException 422 that names every field an idea still needs before others read it */
    void complete(Wording wording, Whereabouts where) {
        var errors = new ArrayList<FieldError>();
        need(errors, "title", wording.title(), IdeaRequests.TITLE_LEAST);
        need(errors, "now", wording.now(), 1);
        need(errors, "change", wording.change(), IdeaRequests.CHANGE_LEAST);
        need(errors, "need", wording.need());
        need(errors, "by", wording.by());
        need(errors, "kind", wording.kind());
        need(errors, "topicId", where.topicId());
        withinCall(errors, where);
        if (!errors.isEmpty()) {
            throw new ProblemException(IdeaReason.INCOMPLETE, "The idea is not complete yet.", null, errors);
        }
    }

    private void withinCall(ArrayList<FieldError> errors, Whereabouts where) {
        var call = calls.call(where.callId()).orElseThrow();
        if (where.topicId() != null
                && !call.topics().isEmpty()
                && !call.topics().contains(where.topicId())) {
            errors.add(new FieldError("topicId", IdeaReason.OUTSIDE.code(), "The call is about other topics."));
        }
        var area = where.areaId();
        boolean inside = area == null
                || call.areas().isEmpty()
                || call.areas().stream()
                        .anyMatch(one -> places.withDescendants(one).contains(area));
        if (!inside) {
            errors.add(new FieldError("areaId", IdeaReason.OUTSIDE.code(), "The call is about other areas."));
        }
    }

    private static void need(ArrayList<FieldError> errors, String field, String text, int least) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, IdeaReason.NEEDED.code(), "This is needed."));
        } else if (text.codePointCount(0, text.length()) < least) {
            errors.add(new FieldError(field, IdeaReason.TOO_SHORT.code(), "At least " + least + " characters."));
        }
    }

    private static void need(ArrayList<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError(field, IdeaReason.NEEDED.code(), "This is needed."));
        }
    }

    private static void check(boolean condition, String field, Reason reason, String message) {
        if (!condition) {
            throw ProblemException.invalid(field, reason, message);
        }
    }
}
