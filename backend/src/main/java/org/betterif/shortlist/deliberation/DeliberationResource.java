package org.betterif.shortlist.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.betterif.account.CurrentActor;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.betterif.shared.http.ConditionalAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a council asks and what it is answered, for everybody. */
@Path("/api/councils/{slug}")
class DeliberationResource {

    private final DeliberationService service;
    private final CurrentActor current;
    private final ConditionalAnswer answers;

    DeliberationResource(DeliberationService service, CurrentActor current, ConditionalAnswer answers) {
        this.service = service;
        this.current = current;
        this.answers = answers;
    }

    @GET
    @Path("/questions")
    @Public("open by default; who asked is not said")
    @Operation(summary = "What the council asked authors and officers, and the answers")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliberationView.QuestionList.class)))
    public Response questions(@PathParam("slug") String slug, @Context Request request) {
        return answers.of(request, 0, service.questions(slug)).build();
    }

    @GET
    @Path("/questions/mine")
    @Policy("DeliberationPolicy.maySeeQuestionsToMe")
    @Operation(summary = "Which of the questions I may answer: as an idea's author, or as an officer")
    public DeliberationView.Answerable answerable(@PathParam("slug") String slug) {
        return service.answerable(current.get(), slug);
    }

    @PUT
    @Path("/questions/{question}/answer")
    @Policy("DeliberationPolicy.mayAnswer")
    @Operation(summary = "Answer a question of the council, in public; whoever answered may mend it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliberationView.QuestionList.class)))
    public Response answer(
            @PathParam("slug") String slug,
            @PathParam("question") long question,
            @NotNull @Valid DeliberationRequests.Words words) {
        service.answer(current.get(), slug, question, words);
        return Response.ok(service.questions(slug)).build();
    }

    @GET
    @Path("/minority-reports")
    @Policy("DeliberationPolicy.maySeeDissent")
    @Operation(summary = "What members hold against the decision; before it is published for the council and its clerk")
    public DeliberationView.ReportList reports(@PathParam("slug") String slug) {
        return service.reports(current.get(), slug);
    }
}
