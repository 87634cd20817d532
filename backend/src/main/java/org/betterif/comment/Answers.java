package org.betterif.comment;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.betterif.shared.http.ConditionalAnswer;
import org.betterif.shared.http.Page;
import org.betterif.shared.http.Revision;

/** How comments are answered: pages and single ones with an ETag, what is one reader's own never kept. */
final class Answers {

    private Answers() {}

    /** Asked for anew each time it is shown, but sent only when it changed. */
    static Response page(ConditionalAnswer answers, Supplier<Page<?>> page, UriInfo uri, Request request) {
        return answers.kept(uri, request, () -> ConditionalAnswer.Body.of(page.get()))
                .build();
    }

    static Response one(Response.ResponseBuilder response, CommentView view) {
        var cache = new CacheControl();
        cache.setNoCache(true);
        return response.entity(view)
                .tag(new Revision(view.version(), view.agreed() + view.replies()).tag())
                .cacheControl(cache)
                .build();
    }
}
