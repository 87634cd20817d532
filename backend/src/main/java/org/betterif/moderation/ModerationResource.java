package org.betterif.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What anyone may say and read, without an account: reports, notices, complaints, and what was removed. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class ModerationResource {

    private final CurrentActor current;
    private final ReportService reports;
    private final NoticeService notices;
    private final ComplaintService complaints;
    private final OwnReader reader;
    private final Receipts receipts;
    private final CreatedOnce once;
    private final ConditionalAnswer answers;

    ModerationResource(
            CurrentActor current,
            ReportService reports,
            NoticeService notices,
            ComplaintService complaints,
            OwnReader reader,
            Receipts receipts,
            CreatedOnce once,
            ConditionalAnswer answers) {
        this.current = current;
        this.reports = reports;
        this.notices = notices;
        this.complaints = complaints;
        this.reader = reader;
        this.receipts = receipts;
        this.once = once;
        this.answers = answers;
    }

    @POST
    @Path("/reports")
    @Public("the Online Safety Act asks that anyone can report, without an account")
    @Operation(
            summary = "Report an idea or a comment",
            description = "One person counts once while a report is open; the same words of visitors, too.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ModerationView.Receipt.class)))
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ModerationRequests.Report request) {
        var actor = current.get();
        var created =
                once.create("moderation.report", actor.personId(), key, request, () -> reports.report(actor, request));
        return Response.status(Response.Status.CREATED)
                .entity(new ModerationView.Receipt(created.id(), null, null))
                .build();
    }

    @POST
    @Path("/defamation-notices")
    @Public("whoever is written about may have no account")
    @Operation(
            summary = "Send a notice of defamation",
            description = "After section 5 of the Defamation Act 2013: the next step is due within 48 hours.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ModerationView.Receipt.class)))
    public Response notice(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ModerationRequests.Notice request) {
        var created = once.create(
                "moderation.notice", current.get().personId(), key, request, () -> notices.receive(request));
        return Response.status(Response.Status.CREATED)
                .entity(receipts.notice(created.id()))
                .build();
    }

    @POST
    @Path("/complaints")
    @Public("anyone may complain, without an account")
    @Operation(summary = "Complain about the service", description = "The receipt has a reference number.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ModerationView.Receipt.class)))
    public Response complain(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ModerationRequests.Complaint request) {
        var actor = current.get();
        var created = once.create(
                "moderation.complaint", actor.personId(), key, request, () -> complaints.complain(actor, request));
        return Response.status(Response.Status.CREATED)
                .entity(receipts.complaint(created.id()))
                .build();
    }

    @GET
    @Path("/removed")
    @Public("what was removed, and why, is on a public record")
    @Operation(
            summary = "What was removed, when and why",
            description = "The newest first. Of what is sealed only the number is told.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ModerationView.RemovedPage.class)))
    public Response removed(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri,
            @Context Request request) {
        var page = reader.removed(after, limit);
        var answer = answers.of(request, 0, page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
