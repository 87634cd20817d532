package org.betterif.call.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.call.CallPaper;
import org.betterif.call.CallPolicy;
import org.betterif.call.PaperDirectory;
import org.betterif.call.Stage;
import org.betterif.call.shown.CallView;
import org.betterif.shared.problem.ProblemException;

/** What an administrator reads of calls. */
@ApplicationScoped
class CallDesk {

    private final PaperDirectory book;

    CallDesk(PaperDirectory book) {
        this.book = book;
    }

    /** Drafts first, then the newest. */
    List<CallView> keptCalls(Actor actor) {
        CallPolicy.mayKeep(actor).require();
        return book.all().stream()
                .sorted(Comparator.comparing((CallPaper paper) -> paper.stage() != Stage.DRAFT)
                        .thenComparing(paper -> -paper.ref().id()))
                .map(paper -> CallView.of(paper, book.now()))
                .toList();
    }

    CallDeskResource.Presets presets(Actor actor) {
        CallPolicy.mayKeep(actor).require();
        return new CallDeskResource.Presets(CallPreset.ALL);
    }

    /** @throws ProblemException 404 */
    CallView keptCall(Actor actor, String slug) {
        CallPolicy.mayKeep(actor).require();
        return book.bySlug(slug)
                .map(paper -> CallView.of(paper, book.now()))
                .orElseThrow(() -> ProblemException.notFound("call"));
    }

    CallView kept(long id) {
        return book.byId(id).map(paper -> CallView.of(paper, book.now())).orElseThrow();
    }
}
