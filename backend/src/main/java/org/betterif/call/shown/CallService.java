package org.betterif.call.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.call.PaperDirectory;
import org.betterif.call.Stage;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;

/** What everybody reads of calls. */
@ApplicationScoped
class CallService {

    private final PaperDirectory book;

    CallService(PaperDirectory book) {
        this.book = book;
    }

    Revision revision() {
        return book.revision();
    }

    List<CallView> publicCalls() {
        var now = book.now();
        return book.inReadingOrder().stream()
                .map(paper -> CallView.of(paper, now))
                .toList();
    }

    /** @throws ProblemException 404, for a draft too */
    CallView publicCall(String slug) {
        return book.bySlug(slug)
                .filter(paper -> paper.stage() != Stage.DRAFT)
                .map(paper -> CallView.of(paper, book.now()))
                .orElseThrow(() -> ProblemException.notFound("call"));
    }
}
