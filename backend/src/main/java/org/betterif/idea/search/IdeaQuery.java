package org.betterif.idea.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.betterif.account.AccountPolicy;
import org.betterif.account.Actor;
import org.betterif.call.CallDirectory;
import org.betterif.call.CallRef;
import org.betterif.idea.IdeaReason;
import org.betterif.idea.Stage;
import org.betterif.idea.standing.AnswerState;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.text.Kind;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.betterif.place.topic.TopicRef;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for: words for calls, areas and topics (slug or id) become what the database knows. */
@ApplicationScoped
class IdeaQuery {

    private final CallDirectory calls;
    private final PlaceDirectory places;
    private final Clock clock;

    IdeaQuery(CallDirectory calls, PlaceDirectory places, Clock clock) {
        this.calls = calls;
        this.places = places;
        this.clock = clock;
    }

    /** The query parameters of every list of ideas. */
    static class Asked {
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(description = "Words in any language, without regard to accents; the beginnings of words match.")
        @Nullable
        String q;

        @QueryParam("call")
        @Parameter(description = "Slug or id")
        @Nullable
        String call;

        @QueryParam("area")
        @Parameter(description = "Slug or id; with everything inside it")
        @Nullable
        String area;

        @QueryParam("topic")
        @Parameter(description = "Slug or id")
        @Nullable
        String topic;

        @QueryParam("stage")
        @Parameter(description = "Without it: open and closed ones")
        @Nullable
        String stage;

        @QueryParam("answer")
        @Nullable
        String answer;

        @QueryParam("outcome")
        @Nullable
        String outcome;

        @QueryParam("kind")
        @Nullable
        String kind;

        @QueryParam("mine")
        @DefaultValue("false")
        @Parameter(description = "My own, at every stage but draft")
        boolean mine;
    }

    /** Where a page begins and how long it is. */
    static class Paged {
        @QueryParam("sort")
        @Parameter(description = "newest, supported, moving, waiting, least-seen, or matching (with q)")
        @Nullable
        String sort;

        @QueryParam("after")
        @Size(max = 200)
        @Nullable
        String after;

        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        int limit;
    }

    IdeaFilter filter(Asked asked, Actor actor) {
        if (asked.mine) {
            AccountPolicy.signedIn(actor).require();
        }
        var area = asked.area == null || asked.area.isBlank() ? null : area(asked.area);
        return new IdeaFilter(
                SearchText.of(asked.q),
                asked.call == null || asked.call.isBlank()
                        ? null
                        : call(asked.call).id(),
                area == null ? Set.of() : places.withDescendants(area.id()),
                area != null && area.parentId() == null,
                asked.topic == null || asked.topic.isBlank()
                        ? null
                        : topic(asked.topic).id(),
                word(Stage.class, "stage", asked.stage),
                word(AnswerState.class, "answer", asked.answer),
                word(Outcome.class, "outcome", asked.outcome),
                word(Kind.class, "kind", asked.kind),
                asked.mine ? actor.personId() : null,
                hidden());
    }

    private Set<Long> hidden() {
        var now = clock.instant();
        return calls.calls().values().stream()
                .filter(call -> !call.countsVisible(now))
                .map(CallRef::id)
                .collect(Collectors.toSet());
    }

    private CallRef call(String asked) {
        return known(
                "call",
                calls.calls().values().stream()
                        .filter(call -> call.slug().equals(asked) || is(call.id(), asked))
                        .findFirst());
    }

    private AreaRef area(String asked) {
        return known(
                "area",
                places.areas().stream()
                        .filter(area -> area.slug().equals(asked) || is(area.id(), asked))
                        .findFirst());
    }

    private TopicRef topic(String asked) {
        return known(
                "topic",
                places.topics().stream()
                        .filter(topic -> topic.slug().equals(asked) || is(topic.id(), asked))
                        .findFirst());
    }

    private static boolean is(long id, String asked) {
        return Objects.equals(Long.toString(id), asked);
    }

    private static <T> T known(String field, Optional<T> found) {
        return found.orElseThrow(
                () -> ProblemException.invalid(field, IdeaReason.UNKNOWN, "There is no such " + field + "."));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String field, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, asked.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    field, CommonReason.INVALID, "One of " + java.util.Arrays.toString(type.getEnumConstants()) + ".");
        }
    }
}
