package org.betterif.delivery.due;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is due, for anybody's calendar. */
@Path("/api/due.ics")
@Tag(name = "What came of it")
class DueFeedResource {

    private final DueFeed feed;

    DueFeedResource(DueFeed feed) {
        this.feed = feed;
    }

    @GET
    @Public("open by default")
    @Operation(
            summary = "What is due as a calendar (RFC 5545): answers owed and steps promised, as whole days",
            description = "At most 500 of each, the earliest first; of one service with ?service=.")
    public Response due(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("language") @DefaultValue("en") @Pattern(regexp = "en|cy") String language,
            @Context UriInfo uri) {
        return Response.ok(feed.written(service, language, uri.getBaseUri()), "text/calendar; charset=utf-8")
                .header("Cache-Control", "max-age=300")
                .header("Content-Disposition", "inline; filename=\"betterif-due.ics\"")
                .build();
    }
}
