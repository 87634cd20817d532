package org.betterif.response.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.shared.Public;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Debates and hearings that are owed, for everybody. */
@Path("/api/answers/meetings")
@Tag(name = "The council's answer")
class MeetingResource {

    private static final int CURSOR_KEYS = 2;

    private final Meetings meetings;
    private final MeetingService service;
    private final PlaceDirectory place;

    MeetingResource(Meetings meetings, MeetingService service, PlaceDirectory place) {
        this.meetings = meetings;
        this.service = service;
        this.place = place;
    }

    /** For the documentation alone: what a page of entries looks like. */
    @Schema(name = "MeetingPage")
    record EntryPage(
            List<MeetingService.Entry> items, @Nullable String next) {}

    @GET
    @Public("open by default")
    @Operation(summary = "Debates and hearings that are owed and were not held, the earliest date first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response owed(
            @QueryParam("service") @Nullable Long serviceId,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Context UriInfo uri) {
        var filter = new DutyFilter(serviceId, area == null ? null : place.withDescendants(area));
        var found = meetings.owed(filter, Cursor.parse(after, CURSOR_KEYS), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.dueAt(), row.ideaNumber()));
        return new Page<>(service.entries(page.items()), page.next())
                .response(uri)
                .build();
    }
}
