package org.betterif.notification.mail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.notification.NoticeDirectory;
import org.betterif.notification.SpreadingRef;
import org.betterif.notification.outbox.NoticeKind;
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

    private final NoticeDirectory notices;
    private final Mails mails;
    private final IdeaDirectory ideas;
    private final CurrentActor current;
    private final Clock clock;

    SpreadingResource(NoticeDirectory notices, Mails mails, IdeaDirectory ideas, CurrentActor current, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.ideas = ideas;
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
    @Policy("MailPolicy.maySeeSpreading")
    @Operation(
            summary = "How far the telling of answers has come",
            description = "What is under way, and the last day.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpreadingPage.class)))
    public Response spreading() {
        MailPolicy.maySeeSpreading(current.get()).require();
        var now = clock.instant();
        var found = notices.spreading(now.minus(RECENT), now, LISTED);
        var titles = ideas
                .cards(found.stream()
                        .map(SpreadingRef::ideaNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        var items = found.stream().map(one -> view(one, titles)).toList();
        return Response.ok(new SpreadingPage(items, mails.waiting() / ROUND)).build();
    }

    private static Spreading view(SpreadingRef one, Map<Long, String> titles) {
        return new Spreading(
                one.kind(),
                one.ideaNumber(),
                one.ideaNumber() == null ? null : titles.get(one.ideaNumber()),
                one.at(),
                one.share(),
                one.thousands(),
                one.aSecond(),
                one.doneAt());
    }
}
