package org.betterif.shortlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shortlist.scoring.ScoringDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a council judges by and decides: for everybody, and what its clerk does. */
@Path("/api/councils")
class ShortlistResource {

    private final ShortlistService service;
    private final ScoringDirectory scoring;
    private final DecisionService decisions;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    ShortlistResource(
            ShortlistService service,
            ScoringDirectory scoring,
            DecisionService decisions,
            CurrentActor current,
            ConditionalAnswer answers) {
        this.service = service;
        this.scoring = scoring;
        this.decisions = decisions;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Path("/{slug}/shortlist")
    @Public("open by default; scores once the scoring has closed, under jurors' numbers")
    @Operation(summary = "Criteria, nominated ideas, the table, the decision with its reasons, the minutes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShortlistView.class)))
    public Response shortlist(@PathParam("slug") String slug, @Context Request request) {
        var view = service.shortlist(slug);
        return answers.of(request, view.version(), view).build();
    }

    @GET
    @Path("/{slug}/shortlist.pb")
    @Produces("text/plain;charset=utf-8")
    @Public("open by default; scores under numbers drawn by lot, once the scoring has closed")
    @Operation(
            summary = "The scores and the shortlist as a Pabulib file",
            description = "Points are marks times weights, added up. Of the last round that has closed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public Response pabulib(@PathParam("slug") String slug) {
        return Response.ok(service.file(slug))
                .type("text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + slug + ".pb\"")
                .build();
    }

    @GET
    @Path("/{slug}/decision")
    @Policy("ShortlistPolicy.maySeeDecision")
    @Operation(summary = "The decision before it is published, for the council and its clerk")
    public ShortlistView.DecisionView decision(@PathParam("slug") String slug) {
        return service.decision(current.get(), slug);
    }

    @GET
    @Path("/{slug}/desk/shortlist")
    @Policy("ShortlistPolicy.maySeeDesk")
    @Operation(summary = "The clerk's view: how far the jurors are, never what they scored before the close")
    public ShortlistView.Desk desk(@PathParam("slug") String slug) {
        return service.desk(current.get(), slug);
    }

    @POST
    @Path("/{slug}/scoring/open")
    @Policy("ScoringPolicy.mayOpenScoring")
    @Operation(summary = "Open the scoring")
    public ShortlistView.Desk openScoring(@PathParam("slug") String slug) {
        scoring.open(current.get(), slug);
        return desk(slug);
    }

    @POST
    @Path("/{slug}/scoring/close")
    @Policy("ScoringPolicy.mayCloseScoring")
    @Operation(
            summary = "Close the scoring",
            description =
                    "When all jurors have handed in or time is up, and enough took part. Of two at once one gets 409.")
    public ShortlistView.Desk closeScoring(@PathParam("slug") String slug) {
        scoring.close(current.get(), slug);
        return desk(slug);
    }

    @POST
    @Path("/{slug}/scoring/again")
    @Policy("ScoringPolicy.mayScoreAgain")
    @Operation(
            summary = "Open the second round of scores",
            description =
                    "Once, where the council's rule asks for it. The first round stays public as it was; the shortlist is made"
                            + " from the last round. Of two at once one gets 409.")
    public ShortlistView.Desk scoreAgain(
            @PathParam("slug") String slug, @NotNull @Valid ShortlistRequests.SecondRound request) {
        scoring.openAgain(current.get(), slug, request.closesAt());
        return desk(slug);
    }

    @PUT
    @Path("/{slug}/scoring/again")
    @Policy("ScoringPolicy.mayMoveSecondClose")
    @Operation(summary = "Move the close of the second round, later and never earlier")
    public ShortlistView.Desk moveSecondClose(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ShortlistRequests.SecondRound request) {
        scoring.moveSecondClose(current.get(), slug, ifMatch, request.closesAt());
        return desk(slug);
    }

    @PUT
    @Path("/{slug}/decision")
    @Policy("ShortlistPolicy.mayDecide")
    @Operation(summary = "Save the decision as a draft")
    public ShortlistView.Desk putDecision(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ShortlistRequests.PutDecision request) {
        decisions.put(current.get(), slug, ifMatch, request);
        return desk(slug);
    }

    @POST
    @Path("/{slug}/decision/record")
    @Policy("ShortlistPolicy.mayRecord")
    @Operation(
            summary = "Record the decision",
            description =
                    "Each nominated idea taken or left out with a reason; where the council departs from the rule, why.")
    @APIResponse(responseCode = "422", description = "Not whole yet; `errors` names each idea")
    public ShortlistView.Desk record(@PathParam("slug") String slug) {
        decisions.record(current.get(), slug);
        return desk(slug);
    }

    @POST
    @Path("/{slug}/decision/reconsider")
    @Policy("ShortlistPolicy.mayReconsider")
    @Operation(summary = "Back to the table before it is published, with a reason that everybody reads")
    public ShortlistView.Desk reconsider(
            @PathParam("slug") String slug, @NotNull @Valid ShortlistRequests.Reconsider request) {
        decisions.reconsider(current.get(), slug, request.reason());
        return desk(slug);
    }

    @PUT
    @Path("/{slug}/minutes")
    @Policy("ShortlistPolicy.mayWriteMinutes")
    @Operation(summary = "Write the minutes, in both languages")
    public ShortlistView.Desk putMinutes(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ShortlistRequests.PutMinutes request) {
        decisions.putMinutes(current.get(), slug, ifMatch, request.text());
        return desk(slug);
    }

    @POST
    @Path("/{slug}/publish")
    @Policy("ShortlistPolicy.mayPublish")
    @Operation(summary = "Publish shortlist and minutes; each idea carries its outcome")
    public ShortlistView.Desk publish(@PathParam("slug") String slug) {
        decisions.publish(current.get(), slug);
        return desk(slug);
    }
}
