package org.betterif.place;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The lists an administrator keeps. An entry's version, for If-Match, stands in GET /api/place. */
@Path("/api/place")
class PlaceListsResource {

    private final PlaceService service;
    private final PlaceKeeping keeping;
    private final CurrentActor current;

    PlaceListsResource(PlaceService service, PlaceKeeping keeping, CurrentActor current) {
        this.service = service;
        this.keeping = keeping;
        this.current = current;
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/areas")
    @Operation(summary = "Add an area", description = "Administrators.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaceView.AreaView.class)))
    public Response addArea(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AreaPlan plan) {
        return added(Kind.AREA, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/areas/{id}")
    @Operation(summary = "Rewrite an area", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.AreaView.class)))
    public Response rewriteArea(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AreaPlan plan) {
        return rewritten(Kind.AREA, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/areas/{id}")
    @Operation(summary = "Remove an area", description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeArea(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.AREA, id, ifMatch);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/topics")
    @Operation(summary = "Add a topic", description = "Administrators.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlaceView.TopicView.class)))
    public Response addTopic(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid TopicPlan plan) {
        return added(Kind.TOPIC, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/topics/{id}")
    @Operation(summary = "Rewrite a topic", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaceView.TopicView.class)))
    public Response rewriteTopic(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TopicPlan plan) {
        return rewritten(Kind.TOPIC, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/topics/{id}")
    @Operation(summary = "Remove a topic", description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeTopic(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.TOPIC, id, ifMatch);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/services")
    @Operation(summary = "Add a service or partner body", description = "Administrators.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PlaceView.ServiceView.class)))
    public Response addService(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ServicePlan plan) {
        return added(Kind.SERVICE, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/services/{id}")
    @Operation(summary = "Rewrite a service or partner body", description = "Administrators.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaceView.ServiceView.class)))
    public Response rewriteService(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ServicePlan plan) {
        return rewritten(Kind.SERVICE, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/services/{id}")
    @Operation(
            summary = "Remove a service or partner body",
            description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeService(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.SERVICE, id, ifMatch);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/closures")
    @Operation(summary = "Add a day on which the council does not work", description = "Administrators.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PlaceView.ClosureView.class)))
    public Response addClosure(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ClosurePlan plan) {
        return added(Kind.CLOSURE, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/closures/{id}")
    @Operation(summary = "Rewrite a day on which the council does not work", description = "Administrators.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaceView.ClosureView.class)))
    public Response rewriteClosure(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ClosurePlan plan) {
        return rewritten(Kind.CLOSURE, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/closures/{id}")
    @Operation(
            summary = "Remove a day on which the council does not work",
            description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeClosure(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.CLOSURE, id, ifMatch);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/pre-election")
    @Operation(summary = "Add a pre-election period", description = "Administrators.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PlaceView.PreElectionView.class)))
    public Response addPreElection(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PreElectionPlan plan) {
        return added(Kind.PRE_ELECTION, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/pre-election/{id}")
    @Operation(summary = "Rewrite a pre-election period", description = "Administrators.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaceView.PreElectionView.class)))
    public Response rewritePreElection(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PreElectionPlan plan) {
        return rewritten(Kind.PRE_ELECTION, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/pre-election/{id}")
    @Operation(
            summary = "Remove a pre-election period",
            description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removePreElection(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.PRE_ELECTION, id, ifMatch);
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Path("/right-doors")
    @Operation(summary = "Add a right door", description = "Administrators.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PlaceView.RightDoorView.class)))
    public Response addRightDoor(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RightDoorPlan plan) {
        return added(Kind.RIGHT_DOOR, key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/right-doors/{id}")
    @Operation(summary = "Rewrite a right door", description = "Administrators.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaceView.RightDoorView.class)))
    public Response rewriteRightDoor(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RightDoorPlan plan) {
        return rewritten(Kind.RIGHT_DOOR, id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/right-doors/{id}")
    @Operation(summary = "Remove a right door", description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeRightDoor(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(Kind.RIGHT_DOOR, id, ifMatch);
    }

    private Response added(Kind kind, @Nullable String key, Plan plan) {
        var created = keeping.add(current.get(), kind, key, plan);
        var entry = service.entry(kind, created.id());
        return Response.status(created.now() ? 201 : 200)
                .location(URI.create("/api/place#" + kind.name().toLowerCase(Locale.ROOT) + "-" + created.id()))
                .tag(new Revision(entry.version(), 0).tag())
                .entity(service.shown(entry))
                .build();
    }

    private Response rewritten(Kind kind, long id, @Nullable String ifMatch, Plan plan) {
        keeping.rewrite(current.get(), kind, id, ifMatch, plan);
        var entry = service.entry(kind, id);
        return Response.ok(service.shown(entry))
                .tag(new Revision(entry.version(), 0).tag())
                .build();
    }

    private Response removed(Kind kind, long id, @Nullable String ifMatch) {
        keeping.remove(current.get(), kind, id, ifMatch);
        return Response.noContent().build();
    }
}
