package org.betterif.notification;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.account.CurrentActor;
import org.betterif.account.PersonDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How far the telling of answers has come, for officers. In round figures only: "2 were told" of an idea with one supporter
 * would say who that is.
 */
@Path("/api/desk/spreading")
@Tag(name = "Answers")
class SpreadingResource {

    private static final int LISTED = 20;
    private static final Duration RECENT = Duration.ofDays(1);
    private static final long ROUND = 1000;

    private final Outbox outbox;
    private final Mails mails;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final CurrentActor current;
    private final Clock clock;

    SpreadingResource(
            Outbox outbox,
            Mails mails,
            IdeaDirectory ideas,
            PersonDirectory people,
            CurrentActor current,
            Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.ideas = ideas;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param share how far, of 100 @param thousands told so far, in full thousands; null below one
     * @param aSecond people told a second, in full hundreds; null where it is too few to say
     */
    record Spreading(
            NoticeKind kind,
            @Nullable Long ideaNumber,
            @Nullable String ideaTitle,
            Instant at,
            int share,
            @Nullable Long thousands,
            @Nullable Long aSecond,
            @Nullable Instant doneAt) {}

    /** @param mailThousands mails that wait to be handed to the mail server, in full thousands */
    record SpreadingPage(List<Spreading> items, long mailThousands) {}

    @GET
    @Policy("NotificationPolicy.maySeeSpreading")
    @Operation(
            summary = "How far the telling of answers has come",
            description = "What is under way, and the last day.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpreadingPage.class)))
    public Response spreading() {
        NotificationPolicy.maySeeSpreading(current.get()).require();
        var now = clock.instant();
        var found = outbox.progress(now.minus(RECENT), LISTED);
        var titles = ideas
                .cards(found.stream()
                        .map(one -> one.entry().ideaNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        long last = Math.max(1, people.newestId());
        var items = found.stream().map(one -> view(one, titles::get, last, now)).toList();
        var cache = new CacheControl();
        cache.setNoStore(true);
        return Response.ok(new SpreadingPage(items, mails.waiting() / ROUND))
                .cacheControl(cache)
                .build();
    }

    private static Spreading view(
            Outbox.Progress one, java.util.function.Function<Long, @Nullable String> titles, long last, Instant now) {
        var entry = one.entry();
        boolean many = one.told() >= ROUND;
        var until = one.doneAt() == null ? now : one.doneAt();
        return new Spreading(
                entry.kind(),
                entry.ideaNumber(),
                entry.ideaNumber() == null ? null : titles.apply(entry.ideaNumber()),
                entry.occurredAt(),
                share(one, last),
                many ? one.told() / ROUND : null,
                many && one.startedAt() != null ? aSecond(one.told(), Duration.between(one.startedAt(), until)) : null,
                one.doneAt());
    }

    private static long aSecond(long told, Duration took) {
        return told * 1000 / Math.max(1, took.toMillis()) / 100 * 100;
    }

    /** By the place in the list of people, which tells nothing about how many were in it. */
    static int share(Outbox.Progress one, long newestPerson) {
        if (one.doneAt() != null) {
            return 100;
        }
        int audiences = one.entry().kind().audiences().size();
        double within = Math.min(1.0, (double) one.entry().afterPersonId() / newestPerson);
        return (int) Math.min(99, Math.floor(100 * (one.entry().audience() + within) / audiences));
    }
}
