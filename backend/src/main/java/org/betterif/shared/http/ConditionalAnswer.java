package org.betterif.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.zip.CRC32C;

/**
 * Answers to GET that are the same for everybody: with an ETag whose revision is a checksum of the very bytes, so that it
 * changes exactly when they do (and tells nothing that they do not), and 304 without a body for who has them already.
 */
@ApplicationScoped
public class ConditionalAnswer {

    private final ObjectMapper json;

    ConditionalAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** @param version of the thing, as {@code If-Match} compares it; 0 for a list */
    public Response.ResponseBuilder of(Request request, long version, Object body) {
        var bytes = bytes(body);
        var checksum = new CRC32C();
        checksum.update(bytes);
        var tag = new Revision(version, checksum.getValue()).tag();
        var known = request.evaluatePreconditions(tag);
        var response = known != null ? known : Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE);
        var cache = new CacheControl();
        cache.setNoCache(true); // may be kept, must be asked about: counts are right at every moment
        cache.setNoTransform(false);
        return response.tag(tag).cacheControl(cache);
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
