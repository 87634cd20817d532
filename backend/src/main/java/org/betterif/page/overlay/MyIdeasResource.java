package org.betterif.page.overlay;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The overlay: what this reader may do with the ideas on screen and has done, apart from the bodies that are the same for all. */
@Path("/api/me/ideas")
class MyIdeasResource {

    private final CurrentActor current;
    private final Overlay overlay;

    MyIdeasResource(CurrentActor current, Overlay overlay) {
        this.current = current;
        this.overlay = overlay;
    }

    record MyIdeas(List<Overlay.MyIdea> items) {}

    @GET
    @Public("says to anyone what they may do and why not")
    @Operation(summary = "What I may do with these ideas, and what I did; at most 100 numbers")
    public MyIdeas mine(
            @QueryParam("numbers") @DefaultValue("") @Pattern(regexp = "(\\d{1,18}(,\\d{1,18}){0,99})?")
                    String numbers) {
        var asked = numbers.isEmpty()
                ? List.<Long>of()
                : Arrays.stream(numbers.split(","))
                        .map(Long::valueOf)
                        .distinct()
                        .toList();
        return new MyIdeas(overlay.of(current.get(), asked));
    }
}
