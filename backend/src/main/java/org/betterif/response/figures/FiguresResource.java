package org.betterif.response.figures;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.owed.DutyFilter;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How well the council keeps its word, for everybody. */
@Path("/api/answers")
@Tag(name = "The council's answer")
class FiguresResource {

    private final Figures figures;
    private final CrossingsElsewhere elsewhere;
    private final PlaceDirectory place;

    FiguresResource(Figures figures, CrossingsElsewhere elsewhere, PlaceDirectory place) {
        this.figures = figures;
        this.elsewhere = elsewhere;
        this.place = place;
    }

    @GET
    @Path("/figures")
    @Public("open by default")
    @Operation(summary = "How well the council keeps its word: in all, by service, by area, by month")
    public Figures.View figures(
            @QueryParam("service") @Nullable Long service, @QueryParam("area") @Nullable Long area) {
        return figures.view(new DutyFilter(service, area == null ? null : place.withDescendants(area)));
    }

    @GET
    @Path("/elsewhere/{source}")
    @Public("open by default")
    @Operation(summary = "How well somebody else kept their word, in history that was brought in: by what was reached")
    public CrossingsElsewhere.View elsewhere(@PathParam("source") String source) {
        return elsewhere.view(source);
    }
}
