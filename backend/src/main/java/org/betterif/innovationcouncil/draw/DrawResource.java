package org.betterif.innovationcouncil.draw;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is published of a draw, so that anyone can repeat it. */
@Path("/api/councils/{slug}")
class DrawResource {

    private final DrawReader reader;
    private final ConditionalAnswer answers;

    DrawResource(DrawReader reader, ConditionalAnswer answers) {
        this.reader = reader;
        this.answers = answers;
    }

    @GET
    @Path("/draws/{round}")
    @Public("open by default; under pool numbers")
    @Operation(summary = "A draw: everybody's chance by pool number, the panel, the ticket that the seed drew")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DrawDetail.class)))
    public Response draw(@PathParam("slug") String slug, @PathParam("round") int round, @Context Request request) {
        return answers.of(request, 0, reader.detail(slug, round)).build();
    }

    @GET
    @Path("/draws/{round}/candidates.csv")
    @Produces("text/csv")
    @Public("open by default; groups under pool numbers")
    @Operation(summary = "The pool of a draw that was begun, as the command draw reads it")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    public Response candidates(@PathParam("slug") String slug, @PathParam("round") int round) {
        return file(reader.files(slug, round).candidates(), "text/csv", "candidates.csv");
    }

    @GET
    @Path("/draws/{round}/quotas.csv")
    @Produces("text/csv")
    @Public("open by default")
    @Operation(summary = "The quotas of a draw that was begun, as the command draw reads them")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    public Response quotas(@PathParam("slug") String slug, @PathParam("round") int round) {
        return file(reader.files(slug, round).quotas(), "text/csv", "quotas.csv");
    }

    @GET
    @Path("/draws/{round}/lottery.json")
    @Public("open by default; pool numbers")
    @Operation(summary = "The lottery of a draw: types, compositions with their tickets, everybody's chance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotteryFile.class)))
    public Response lottery(@PathParam("slug") String slug, @PathParam("round") int round) {
        return file(reader.lottery(slug, round), "application/json", "lottery.json");
    }

    private static Response file(String text, String type, String name) {
        return Response.ok(text)
                .type(type + "; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
