package org.betterif.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.shared.http.Revision;
import org.betterif.shared.problem.ProblemException;

/** What is read of calls. */
@ApplicationScoped
class CallService {

    private final CallBook book;

    CallService(CallBook book) {
        this.book = book;
    }

    Revision revision() {
        return book.revision();
    }

    /** Of one call: edits, and how far its timetable has come. */
    Revision revision(CallView call) {
        long turns = call.phases().stream().mapToLong(p -> p.state().ordinal()).sum();
        return new Revision(call.version(), turns);
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
