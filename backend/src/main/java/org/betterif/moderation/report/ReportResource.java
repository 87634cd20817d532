package org.betterif.moderation.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.moderation.Receipt;
import org.betterif.shared.Public;
import org.betterif.shared.http.CreatedOnce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Anyone reports, without an account. */
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "House rules")
class ReportResource {

    private final CurrentActor current;
    private final ReportService reports;
    private final CreatedOnce once;

    ReportResource(CurrentActor current, ReportService reports, CreatedOnce once) {
        this.current = current;
        this.reports = reports;
        this.once = once;
    }

    @POST
    @Public("the Online Safety Act asks that anyone can report, without an account")
    @Operation(
            summary = "Report an idea or a comment",
            description = "One person counts once while a report is open; the same words of visitors, too.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReportRequests.Report request) {
        var actor = current.get();
        var created =
                once.create("moderation.report", actor.personId(), key, request, () -> reports.report(actor, request));
        return Response.status(Response.Status.CREATED)
                .entity(new Receipt(created.id(), null, null))
                .build();
    }
}
