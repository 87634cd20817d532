package org.betterif.notification;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Public;
import org.betterif.shared.text.SafeHtml;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Atom feeds (RFC 4287) of what happens in public. */
@Path("/api/feeds")
@Tag(name = "Feeds")
class FeedResource {

    private static final int LIMIT = 50;
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "en",
            Map.of(
                    "OPENED",
                    "New idea",
                    "OWED",
                    "An answer is owed",
                    "OVERDUE",
                    "The answer is late",
                    "ANSWERED",
                    "The council has answered",
                    "ANSWER_CORRECTED",
                    "The council corrected its answer",
                    "PREFIX",
                    "Wouldn't it be better if …"),
            "cy",
            Map.of(
                    "OPENED",
                    "Syniad newydd",
                    "OWED",
                    "Mae ateb yn ddyledus",
                    "OVERDUE",
                    "Mae'r ateb yn hwyr",
                    "ANSWERED",
                    "Mae'r cyngor wedi ateb",
                    "ANSWER_CORRECTED",
                    "Cywirodd y cyngor ei ateb",
                    "PREFIX",
                    "Oni fyddai'n well pe bai …"));

    private final Feeds feeds;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;
    private final String site;

    FeedResource(
            Feeds feeds,
            IdeaDirectory ideas,
            PlaceDirectory place,
            @ConfigProperty(name = "betterif.site.address") Optional<String> site) {
        this.feeds = feeds;
        this.ideas = ideas;
        this.place = place;
        this.site = site.orElse("http://localhost:8080");
    }

    @GET
    @Path("/ideas.atom")
    @Produces(ATOM)
    @Public("open by default")
    @Operation(summary = "New ideas, and what becomes of them; by call, topic or area")
    public Response ideas(
            @QueryParam("call") @Nullable Long call,
            @QueryParam("topic") @Nullable Long topic,
            @QueryParam("area") @Nullable Long area,
            @QueryParam("lang") @DefaultValue("en") String lang) {
        var areas = area == null ? null : place.withDescendants(area);
        return feed("ideas", new Feeds.Filter(null, null, call, topic, areas), lang);
    }

    @GET
    @Path("/answers.atom")
    @Produces(ATOM)
    @Public("open by default")
    @Operation(summary = "What is owed, late, answered and corrected")
    public Response answers(
            @QueryParam("area") @Nullable Long area, @QueryParam("lang") @DefaultValue("en") String lang) {
        var areas = area == null ? null : place.withDescendants(area);
        var kinds = List.of("OWED", "OVERDUE", "ANSWERED", "ANSWER_CORRECTED");
        return feed("answers", new Feeds.Filter(kinds, null, null, null, areas), lang);
    }

    @GET
    @Path("/ideas/{number}.atom")
    @Produces(ATOM)
    @Public("open by default")
    @Operation(summary = "What happens to one idea")
    public Response idea(@PathParam("number") long number, @QueryParam("lang") @DefaultValue("en") String lang) {
        ideas.publicIdea(number);
        return feed("ideas/" + number, new Feeds.Filter(null, number, null, null, null), lang);
    }

    private Response feed(String name, Feeds.Filter filter, String lang) {
        var language = "cy".equals(lang) ? "cy" : "en";
        var entries = feeds.newest(filter, LIMIT);
        var cards = ideas
                .cards(entries.stream().map(Feeds.Entry::ideaNumber).distinct().toList())
                .stream()
                .collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        var visible =
                entries.stream().filter(e -> cards.containsKey(e.ideaNumber())).toList();
        var self = site + "/api/feeds/" + name + ".atom";
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language)
                .append("\">\n")
                .append("<id>")
                .append(self)
                .append("</id>\n")
                .append("<title>")
                .append(text(place.place().name().in(language)))
                .append("</title>\n")
                .append("<link rel=\"self\" href=\"")
                .append(self)
                .append("\"/>\n")
                .append("<updated>")
                .append(
                        visible.isEmpty()
                                ? "1970-01-01T00:00:00Z"
                                : visible.get(0).happenedAt())
                .append("</updated>\n");
        for (var entry : visible) {
            xml.append(entry(entry, cards.get(entry.ideaNumber()), language));
        }
        return Response.ok(xml.append("</feed>\n").toString()).type(ATOM).build();
    }

    private String entry(Feeds.Entry entry, IdeaCard idea, String language) {
        var words = WORDS.get(language);
        var url = site + ("cy".equals(language) ? "/cy" : "") + "/ideas/" + idea.number();
        return """
                <entry>
                <id>%s#%s-%d</id>
                <title>%s</title>
                <link href="%s"/>
                <updated>%s</updated>
                <author><name>%s</name></author>
                <summary>%s</summary>
                </entry>
                """.formatted(
                        url,
                        entry.kind().toLowerCase(Locale.ROOT),
                        entry.id(),
                        text(words.get(entry.kind()) + ": " + words.get("PREFIX") + " " + idea.title()),
                        url,
                        entry.happenedAt(),
                        text(place.place().name().in(language)),
                        text(idea.summary()));
    }

    /** XML knows no control characters at all. */
    private static String text(String text) {
        return SafeHtml.escape(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]", ""));
    }
}
