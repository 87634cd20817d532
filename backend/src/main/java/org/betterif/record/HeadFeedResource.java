package org.betterif.record;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.betterif.place.PlaceDirectory;
import org.betterif.shared.Public;
import org.betterif.shared.http.SiteAddress;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed heads as an Atom feed (RFC 4287): a reader that keeps them is a witness. */
@Path("/api/record/heads.atom")
@Tag(name = "Feeds")
class HeadFeedResource {

    private static final int LIMIT = 50;
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final Log log;
    private final PlaceDirectory place;
    private final String site;

    HeadFeedResource(Log log, PlaceDirectory place, SiteAddress site) {
        this.log = log;
        this.place = place;
        this.site = site.get();
    }

    @GET
    @Produces(ATOM)
    @Public("open by default: made to be kept by anybody")
    @Operation(summary = "The newest signed heads of the public record; each entry is one line to keep")
    public Response heads(@QueryParam("lang") @DefaultValue("en") String lang) {
        var language = "cy".equals(lang) ? "cy" : "en";
        var heads = log.headsBefore(Long.MAX_VALUE, LIMIT);
        var self = site + "/api/record/heads.atom" + (language.equals("cy") ? "?lang=cy" : "");
        var page = site + Html.path(language, "/record");
        var council = place.place().name().in(language);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language)
                .append("\">\n")
                .append(element("id", self))
                .append(element("title", PlainWords.word(language, "page.title") + " – " + council))
                .append(element(
                        "updated",
                        (heads.isEmpty() ? Instant.EPOCH : heads.getFirst().at()).toString()))
                .append("<author>")
                .append(element("name", council))
                .append("</author>\n")
                .append(link("self", self))
                .append(link("alternate", page));
        for (var head : heads) {
            xml.append("<entry>\n")
                    .append(element("id", self + "#" + head.size()))
                    .append(element("title", head.shortForm()))
                    .append(element("updated", head.at().toString()))
                    .append(link("alternate", page))
                    .append(element("summary", head.line()))
                    .append("</entry>\n");
        }
        return Response.ok(xml.append("</feed>\n").toString())
                .type(ATOM)
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + SafeHtml.escape(text) + "</" + name + ">\n";
    }

    private static String link(String rel, String address) {
        return "<link rel=\"" + rel + "\" href=\"" + SafeHtml.escape(address) + "\"/>\n";
    }
}
