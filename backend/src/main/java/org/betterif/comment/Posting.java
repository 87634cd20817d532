package org.betterif.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.betterif.call.Activity;
import org.betterif.call.CallDirectory;
import org.betterif.comment.thread.CommentState;
import org.betterif.comment.thread.ThreadDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.shared.Origin;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.http.CreatedOnce.Claim;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Settles new comments in one transaction: those whose key was used before, the rules, one insert for all, what others write
 * down about them, and the tallies last, so that the rows everybody wants are locked for the shortest time.
 */
@ApplicationScoped
class Posting {

    private final Comments comments;
    private final ThreadDirectory threads;
    private final CreatedOnce once;
    private final IdeaDirectory ideas;
    private final StandingDirectory standings;
    private final CallDirectory calls;
    private final Event<CommentEvent> events;
    private final Clock clock;

    Posting(
            Comments comments,
            ThreadDirectory threads,
            CreatedOnce once,
            IdeaDirectory ideas,
            StandingDirectory standings,
            CallDirectory calls,
            Event<CommentEvent> events,
            Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.once = once;
        this.ideas = ideas;
        this.standings = standings;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /** A comment that was just written, under the idea as it was then. */
    record Posted(Comment comment, IdeaRef idea) {

        ThreadDirectory.Written view() {
            return new ThreadDirectory.Written(comment.row(), idea.authorPersonId(), comment.text());
        }
    }

    /**
     * One outcome for each ask, in their order.
     *
     * @param asks no two with the same key of the same person
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    List<PostOutcome> settle(List<PostAsk> asks) {
        var batch = new Batch(asks, clock.instant());
        batch.recall(asks);
        batch.read();
        batch.decide();
        batch.claim();
        batch.write();
        batch.tell();
        batch.count();
        return batch.outcomes();
    }

    /** What is allowed to be written: the comment lacks only its id. */
    private record Draft(
            PostAsk ask, IdeaRef idea, @Nullable Comment parent, boolean councillor) {}

    /** The state of one batch; lives as long as its transaction. */
    private final class Batch {

        private final List<PostAsk> asks;
        private final Instant now;
        private final Map<PostAsk, PostOutcome> outcome = new HashMap<>();
        private final Map<Long, IdeaRef> idea = new HashMap<>();
        private final Map<Long, Comment> parent = new HashMap<>();
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Posted> written = new ArrayList<>();

        Batch(List<PostAsk> asks, Instant now) {
            this.asks = asks;
            this.now = now;
        }

        /** What an earlier request with the same key made is the answer. */
        void recall(Collection<PostAsk> again) {
            var earlier = once.earlier(again.stream().map(PostAsk::once).toList());
            for (var ask : again) {
                var found = earlier.get(ask.once());
                if (found != null) {
                    settle(ask, () -> outcome.put(ask, new PostOutcome.Posted(threads.comment(found.created()))));
                }
            }
        }

        void read() {
            var open = open();
            idea.putAll(ideas.ideas(
                    open.stream().map(PostAsk::ideaNumber).distinct().toList()));
            // held until the end: whoever deletes or hides a comment meanwhile waits, and finds it answered
            for (var one : comments.locked(open.stream()
                    .map(PostAsk::parentId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())) {
                parent.put(one.id(), one);
            }
        }

        private List<PostAsk> open() {
            return asks.stream().filter(ask -> !outcome.containsKey(ask)).toList();
        }

        void decide() {
            for (var ask : open()) {
                settle(ask, () -> drafts.add(allowed(ask)));
            }
        }

        private Draft allowed(PostAsk ask) {
            var under = ideas.requirePublic(idea.get(ask.ideaNumber()));
            var call = calls.call(under.callId()).orElseThrow();
            var phase = calls.may(call, Activity.COMMENT, now);
            var forThem = calls.mayTakePart(ask.actor(), call);
            var answered = ask.parentId() == null ? null : parent(ask.parentId());
            (answered == null
                            ? CommentPolicy.post(ask.actor(), under, phase, forThem)
                            : CommentPolicy.reply(ask.actor(), under, phase, forThem, answered))
                    .require();
            boolean councillor = CommentPolicy.isCouncillorsReply(ask.actor(), ideas.preElection(under, now));
            return new Draft(ask, under, answered, councillor);
        }

        private Comment parent(long id) {
            var found = parent.get(id);
            if (found == null || found.state() == CommentState.DELETED) {
                throw ProblemException.notFound("comment");
            }
            return found;
        }

        /** The same request at the same moment in another process: whoever comes second gets what the first one made. */
        void claim() {
            var ids = comments.nextIds(drafts.size()).iterator();
            var wanted = new LinkedHashMap<Claim, Long>();
            drafts.forEach(draft -> wanted.put(draft.ask().once(), ids.next()));
            var lost = once.claim(wanted);
            if (!lost.isEmpty()) {
                drafts.removeIf(draft -> lost.contains(draft.ask().once()));
                recall(asks.stream().filter(ask -> lost.contains(ask.once())).toList());
            }
            drafts.forEach(draft ->
                    written.add(new Posted(comment(draft, wanted.get(draft.ask().once())), draft.idea())));
        }

        private Comment comment(Draft draft, long id) {
            var ask = draft.ask();
            return Comment.post(
                    id, ask.ideaNumber(), draft.parent(), ask.actor().personId(), ask.words(), draft.councillor(), now);
        }

        void write() {
            comments.addAll(written.stream().map(Posted::comment).toList());
            var answered = new TreeMap<Long, Integer>();
            drafts.stream()
                    .filter(draft -> draft.parent() != null)
                    .forEach(draft -> answered.merge(draft.parent().id(), 1, Integer::sum));
            comments.countReplies(answered);
            var views = threads.views(written.stream().map(Posted::view).toList());
            for (int i = 0; i < drafts.size(); i++) {
                outcome.put(drafts.get(i).ask(), new PostOutcome.Posted(views.get(i)));
            }
        }

        void tell() {
            var told = new ArrayList<CommentEvent.Posted.One>();
            for (int i = 0; i < drafts.size(); i++) {
                var draft = drafts.get(i);
                var comment = written.get(i).comment();
                told.add(new CommentEvent.Posted.One(
                        comment.id(),
                        comment.ideaNumber(),
                        draft.ask().actor().personId(),
                        draft.parent() == null ? null : draft.parent().authorPersonId(),
                        draft.councillor(),
                        comment.text()));
            }
            if (!told.isEmpty()) {
                events.fire(new CommentEvent.Posted(told, now, Origin.LIVE));
            }
        }

        void count() {
            standings.countComments(
                    drafts.stream()
                            .collect(Collectors.toMap(
                                    draft -> draft.idea().number(), draft -> 1, Integer::sum, TreeMap::new)),
                    now);
            drafts.stream()
                    .filter(Draft::councillor)
                    .map(draft -> draft.idea().number())
                    .distinct()
                    .sorted()
                    .forEach(standings::markCouncillorReplied);
        }

        private void settle(PostAsk ask, Runnable step) {
            try {
                step.run();
            } catch (ProblemException refused) {
                outcome.put(ask, new PostOutcome.Refused(refused));
            }
        }

        List<PostOutcome> outcomes() {
            return asks.stream().map(outcome::get).toList();
        }
    }
}
