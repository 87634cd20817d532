package org.betterif.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.betterif.shared.database.Commits;
import org.jspecify.annotations.Nullable;

/**
 * Answers to GET that are the same for everybody: with an ETag whose revision is a checksum of the very bytes, so that it
 * changes exactly when they do (and tells nothing that they do not), and 304 without a body for who has them already.
 */
@ApplicationScoped
public class ConditionalAnswer {

    /** 64 MB of bodies. */
    private static final long MOST_BYTES = 64L << 20;

    private final ObjectMapper json;
    private final HttpServerRequest http;
    private final boolean keeps;
    private final KeptAnswers<Optional<Said>> kept;

    ConditionalAnswer(ObjectMapper json, HttpServerRequest http, AnswersConfig config, Commits commits, Clock clock) {
        this.json = json;
        this.http = http;
        this.keeps = config.kept();
        this.kept = new KeptAnswers<>(commits::count, clock, MOST_BYTES, ConditionalAnswer::weight);
    }

    /**
     * What is to be said.
     *
     * @param version of the thing, as {@code If-Match} compares it; 0 for a list
     * @param next the cursor of the page that follows, for {@code Link: rel=next}
     */
    public record Body(
            long version, Object content, @Nullable String next) {

        public static Body of(Page<?> page) {
            return new Body(0, page, page.next());
        }
    }

    private record Said(
            byte[] bytes, EntityTag tag, @Nullable String next) {}

    /** @param version of the thing, as {@code If-Match} compares it; 0 for a list */
    public Response.ResponseBuilder of(Request request, long version, Object body) {
        return answer(request, said(new Body(version, body, null)));
    }

    /**
     * The same, worked out once for all who ask for this address as long as it stays true (see {@link AnswersConfig}).
     *
     * @param body depends on the address and on nothing else of the request; what it throws is not kept
     */
    public Response.ResponseBuilder kept(UriInfo uri, Request request, Supplier<Body> body) {
        return keptIfAny(uri, request, () -> Optional.of(body.get())).orElseThrow();
    }

    /** The same, where there may be nothing that everybody may see. */
    public Optional<Response.ResponseBuilder> keptIfAny(UriInfo uri, Request request, Supplier<Optional<Body>> body) {
        Supplier<Optional<Said>> work = () -> body.get().map(this::said);
        return (keeps ? kept.get(http.uri(), work) : work.get()).map(said -> {
            var response = answer(request, said);
            if (said.next() != null) {
                // not kept: it begins with the host this reader used
                var next = uri.getRequestUriBuilder()
                        .replaceQueryParam("after", said.next())
                        .build();
                response.link(next, "next");
            }
            return response;
        });
    }

    private Said said(Body body) {
        var bytes = bytes(body.content());
        var checksum = new CRC32C();
        checksum.update(bytes);
        return new Said(bytes, new Revision(body.version(), checksum.getValue()).tag(), body.next());
    }

    private static long weight(Optional<Said> said) {
        return 500 + said.map(known -> known.bytes().length).orElse(0);
    }

    private static Response.ResponseBuilder answer(Request request, Said said) {
        var known = request.evaluatePreconditions(said.tag());
        var response = known != null ? known : Response.ok(said.bytes(), MediaType.APPLICATION_JSON_TYPE);
        var cache = new CacheControl();
        cache.setNoCache(true); // may be kept, must be asked about: counts are right at every moment
        cache.setNoTransform(false);
        return response.tag(said.tag()).cacheControl(cache);
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
