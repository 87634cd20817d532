package org.betterif.notification.feed;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.shared.Public;
import org.betterif.shared.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Atom feeds (RFC 4287) of every public list, in both languages. */
@Path("/api/feeds")
@Tag(name = "Feeds")
class FeedResource {

    private static final String OPEN = "open by default";
    /** The lists of answers, and the happenings that belong to each. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "",
            List.of("OWED", "OVERDUE", "ANSWERED", "CONTESTED", "ANSWER_CORRECTED"),
            "owed",
            List.of("OWED"),
            "overdue",
            List.of("OVERDUE"),
            FeedLists.UNDATED,
            List.of(),
            "given",
            List.of("ANSWERED", "ANSWER_CORRECTED"));

    private final FeedLists lists;

    FeedResource(FeedLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/ideas.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "New ideas, narrowed as their list is")
    public Response ideas(
            @QueryParam("q") @Nullable String q,
            @QueryParam("call") @Nullable String call,
            @QueryParam("area") @Nullable String area,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("lang") @DefaultValue("en") String lang,
            @Context Request request) {
        var asked = new HashMap<String, String>();
        asked.put("q", q);
        asked.put("call", call);
        asked.put("area", area);
        asked.put("topic", topic);
        asked.put("kind", kind);
        return Atom.answer(request, lists.ideas(asked, lang));
    }

    @GET
    @Path("/ideas/{number: \\d{1,18}}.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "What happens to one idea")
    public Response idea(
            @PathParam("number") long number,
            @QueryParam("lang") @DefaultValue("en") String lang,
            @Context Request request) {
        return Atom.answer(request, lists.idea(number, lang));
    }

    @GET
    @Path("/answers.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(
            summary =
                    "What is owed, late, answered and corrected; `list` narrows it to owed, overdue, undated or given")
    public Response answers(
            @QueryParam("list") @DefaultValue("") String list,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("lang") @DefaultValue("en") String lang,
            @Context Request request) {
        var kinds = ANSWERS.get(list);
        if (kinds == null) {
            throw ProblemException.notFound("list of answers");
        }
        return Atom.answer(request, lists.answers(list, kinds, area, lang));
    }

    @GET
    @Path("/commitments.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(
            summary =
                    "What came of ideas: steps done, late and dropped, and how far ideas have come; `service` narrows it")
    public Response commitments(
            @QueryParam("service") @Nullable Long service,
            @QueryParam("lang") @DefaultValue("en") String lang,
            @Context Request request) {
        return Atom.answer(request, lists.commitments(service, lang));
    }

    @GET
    @Path("/calls.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "Calls for ideas that opened and ended")
    public Response calls(@QueryParam("lang") @DefaultValue("en") String lang, @Context Request request) {
        return Atom.answer(request, lists.calls(lang));
    }

    @GET
    @Path("/councils.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "What happens on innovation councils")
    public Response councils(@QueryParam("lang") @DefaultValue("en") String lang, @Context Request request) {
        return Atom.answer(request, lists.councils(lang));
    }

    @GET
    @Path("/ballots.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "Ballots that opened, closed and have a result")
    public Response ballots(@QueryParam("lang") @DefaultValue("en") String lang, @Context Request request) {
        return Atom.answer(request, lists.ballots(lang));
    }

    @GET
    @Path("/removed.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "What was removed and why")
    public Response removed(@QueryParam("lang") @DefaultValue("en") String lang, @Context Request request) {
        return Atom.answer(request, lists.removed(lang));
    }

    @GET
    @Path("/councillors/{slug: [a-z0-9-]{1,80}}.atom")
    @Produces(Atom.TYPE)
    @Public(OPEN)
    @Operation(summary = "A councillor's replies; none are added before an election")
    public Response councillor(
            @PathParam("slug") String slug,
            @QueryParam("lang") @DefaultValue("en") String lang,
            @Context Request request) {
        return Atom.answer(request, lists.councillor(slug, lang));
    }
}
