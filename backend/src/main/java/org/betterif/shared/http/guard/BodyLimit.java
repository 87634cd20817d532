package org.betterif.shared.http.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem;

/**
 * Bodies of JSON stay small although files may be sent: everything but an address that ends in {@code /attachments} has the
 * lower limit. Refused by its announced length before it is read; without one, while it is read.
 */
@ApplicationScoped
class BodyLimit {

    static final long JSON_BYTES = 512L << 10;
    /** Where Quarkus looks while it reads a body of unknown length (VertxHttpRecorder.MAX_REQUEST_SIZE_KEY). */
    private static final String WHILE_READING = "io.quarkus.max-request-size";

    private static final String FILES = "/attachments";
    /** Before and after Quarkus's own check, which has order -2. */
    private static final int BEFORE = -3;

    private static final int AFTER = -1;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE).handler(this::announced);
        router.route().order(AFTER).handler(request -> {
            if (!files(request) && request.get(WHILE_READING) != null) {
                request.put(WHILE_READING, JSON_BYTES);
            }
            request.next();
        });
    }

    private void announced(RoutingContext request) {
        if (files(request) || length(request) <= JSON_BYTES) {
            request.next();
            return;
        }
        var problem = Problem.of(CommonReason.TOO_LARGE, "At most " + JSON_BYTES + " bytes.", null, List.of());
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // what follows on this line would be the body that nobody reads
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(written(problem))
                .onComplete(done -> request.request().connection().close());
    }

    private static boolean files(RoutingContext request) {
        return request.normalizedPath().endsWith(FILES);
    }

    private static long length(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server itself refuses it
        }
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
