package org.betterif.comment.thread;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.betterif.shared.http.Revision;

/** How one comment is answered: with an ETag, and asked for anew each time it is shown. */
public record CommentAnswer(CommentView view) {

    public Response to(Response.ResponseBuilder response) {
        var cache = new CacheControl();
        cache.setNoCache(true);
        return response.entity(view)
                .tag(new Revision(view.version(), view.agreed() + view.replies()).tag())
                .cacheControl(cache)
                .build();
    }
}
