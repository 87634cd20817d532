package org.betterif.notification;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.CurrentActor;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.notification.number.NumberDirectory;
import org.betterif.notification.number.NumberDirectory.Kind;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.notification.outbox.OutboxDirectory;
import org.betterif.notification.outbox.OutboxRef;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What I was told. */
@Path("/api/me/notices")
@Tag(name = "Notices")
class NoticeResource {

    private final Notices notices;
    private final NumberDirectory numbers;
    private final OutboxDirectory outbox;
    private final IdeaDirectory ideas;
    private final CurrentActor current;
    private final Clock clock;

    NoticeResource(
            Notices notices,
            NumberDirectory numbers,
            OutboxDirectory outbox,
            IdeaDirectory ideas,
            CurrentActor current,
            Clock clock) {
        this.notices = notices;
        this.numbers = numbers;
        this.outbox = outbox;
        this.ideas = ideas;
        this.current = current;
        this.clock = clock;
    }

    /** @param ideaTitle null when the idea is out of sight @param decision of an answer @param due of a duty */
    record NoticeView(
            String id,
            NoticeKind kind,
            @Nullable Long ideaNumber,
            @Nullable String ideaTitle,
            @Nullable Long commentId,
            @Nullable Long commitmentId,
            @Nullable Instant due,
            @Nullable String decision,
            Instant at,
            boolean read) {}

    record NoticePage(List<NoticeView> items, @Nullable String next, long unread) {}

    record ReadUpTo(@NotBlank @Size(max = 64) String id) {}

    @GET
    @Policy("NotificationPolicy.mayReadOwn")
    @Operation(summary = "What I was told, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticePage.class)))
    public Response notices(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit) {
        var actor = reader();
        var cursor = Cursor.parse(after, 1);
        long before = cursor == null ? 0 : number(cursor.keys().getFirst(), "after");
        var found = notices.of(actor.personId(), before, limit + 1);
        var page = Page.of(found, limit, notice -> Cursor.of(opaque(notice)));
        var view = new NoticePage(views(page.items()), page.next(), notices.unread(actor.personId()));
        return Response.ok(view).build();
    }

    private String opaque(Notices.Notice notice) {
        return numbers.of(Kind.NOTICE, notice.id());
    }

    private long number(String opaque, String field) {
        return numbers.number(Kind.NOTICE, opaque)
                .orElseThrow(
                        () -> ProblemException.invalid(field, CommonReason.INVALID, "Not one that this list gave."));
    }

    private List<NoticeView> views(List<Notices.Notice> found) {
        var entries = outbox.byId(found.stream().map(Notices.Notice::outboxId).toList()).stream()
                .collect(Collectors.toMap(OutboxRef::id, Function.identity()));
        var titles = ideas
                .cards(entries.values().stream()
                        .map(OutboxRef::ideaNumber)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        return found.stream()
                .map(notice -> {
                    var entry = entries.get(notice.outboxId());
                    boolean comment = entry.kind() == NoticeKind.REPLY
                            || entry.kind() == NoticeKind.COMMENT
                            || entry.kind() == NoticeKind.COUNCILLOR_REPLY;
                    return new NoticeView(
                            opaque(notice),
                            entry.kind(),
                            entry.ideaNumber(),
                            entry.ideaNumber() == null ? null : titles.get(entry.ideaNumber()),
                            comment ? entry.thingId() : null,
                            entry.kind().ofCommitment() ? entry.thingId() : null,
                            entry.dueAt(),
                            entry.kind() == NoticeKind.ANSWERED ? entry.detail() : null,
                            notice.createdAt(),
                            notice.read());
                })
                .toList();
    }

    @POST
    @Path("/read")
    @Transactional
    @Policy("NotificationPolicy.mayReadOwn")
    @Operation(summary = "I have read these: everything up to and including this one")
    public Response read(@NotNull @Valid ReadUpTo request) {
        var actor = reader();
        notices.read(actor.personId(), number(request.id(), "id"), clock.instant());
        return Response.noContent().build();
    }

    private Actor reader() {
        var actor = current.get();
        NotificationPolicy.mayReadOwn(actor).require();
        return actor;
    }
}
