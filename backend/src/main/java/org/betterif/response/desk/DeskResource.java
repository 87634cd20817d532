package org.betterif.response.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.owed.DeskFilter;
import org.betterif.shared.Policy;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The desks of officers and answerers: what is owed, by whom, and one answer to many. */
@Path("/api/desk")
@Tag(name = "Officers' and answerers' desks")
class DeskResource {

    private static final String IDS = "(\\d{1,18}(,\\d{1,18}){0,99})?";

    private final DeskService desk;
    private final PlaceDirectory place;
    private final CurrentActor current;

    DeskResource(DeskService desk, PlaceDirectory place, CurrentActor current) {
        this.desk = desk;
        this.place = place;
        this.current = current;
    }

    /** For the documentation alone: what a page looks like. */
    record DeskPage(List<DeskView.Item> items, @Nullable String next) {}

    @GET
    @Path("/duties")
    @Policy("ResponsePolicy.mayUseDesk")
    @Operation(summary = "What is owed, the earliest date first; or the open ones among up to 100 ids")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeskPage.class)))
    public Response duties(
            @QueryParam("mine") boolean mine,
            @QueryParam("service") @Nullable Long service,
            @QueryParam("topic") @Nullable Long topic,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("ready") boolean ready,
            @QueryParam("ids") @DefaultValue("") @Pattern(regexp = IDS) String ids,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        if (!ids.isEmpty()) {
            return new Page<>(desk.chosen(current.get(), numbers(ids)), null)
                    .response(uri)
                    .build();
        }
        var actor = current.get();
        var filter = new DeskFilter(
                mine && actor.signedIn() ? (Long) actor.personId() : null,
                service,
                topic,
                area == null ? null : place.withDescendants(area),
                ready);
        return desk.list(actor, filter, after, limit).response(uri).build();
    }

    @GET
    @Path("/previews")
    @Policy("ResponsePolicy.mayUseDesk")
    @Operation(summary = "Up to 100 drafts as citizens will see them, to be published together")
    public DeskView.Previews previews(@QueryParam("ids") @DefaultValue("") @Pattern(regexp = IDS) String ids) {
        return desk.previews(current.get(), numbers(ids));
    }

    private static List<Long> numbers(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
    }

    @GET
    @Path("/undated")
    @Policy("ResponsePolicy.mayUseDesk")
    @Operation(summary = "What is owed by a date that cannot be set: the bank holidays of a year are not known here")
    public DeskView.Undated undated() {
        return desk.undated(current.get());
    }
}
