package org.betterif.place.rightdoor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.ListResource;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/place/right-doors")
class RightDoorResource extends ListResource<RightDoorPlan, RightDoorView> {

    private final RightDoorList doors;
    private final BookDirectory book;

    RightDoorResource(RightDoorList list, BookDirectory book, KeepingDirectory keeping, CurrentActor current) {
        super(list, book, keeping, current);
        this.doors = list;
        this.book = book;
    }

    record RightDoorsFound(List<RightDoorView> items) {}

    @GET
    @Public("open by default")
    @Operation(
            summary = "Where a text belongs that is no idea",
            description =
                    "The doors of which a keyword, in either language, is in the text; urgent ones first. A hint, not a verdict.")
    public RightDoorsFound rightDoors(@QueryParam("text") @NotNull @Size(max = 2000) String text) {
        return new RightDoorsFound(RightDoors.matching(book.read(doors), text));
    }

    @POST
    @Policy("PlacePolicy.mayKeep")
    @Operation(summary = "Add a right door", description = "Administrators.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RightDoorView.class)))
    public Response addRightDoor(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RightDoorPlan plan) {
        return added(key, plan);
    }

    @PUT
    @Policy("PlacePolicy.mayKeep")
    @Path("/{id}")
    @Operation(summary = "Rewrite a right door", description = "Administrators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RightDoorView.class)))
    public Response rewriteRightDoor(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RightDoorPlan plan) {
        return rewritten(id, ifMatch, plan);
    }

    @DELETE
    @Policy("PlacePolicy.mayKeep")
    @Path("/{id}")
    @Operation(summary = "Remove a right door", description = "Administrators. Refused while something refers to it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response removeRightDoor(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return removed(id, ifMatch);
    }
}
