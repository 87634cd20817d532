package org.betterif.response.reception.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.betterif.response.ResponseEvent;
import org.betterif.response.reception.AnsweredDirectory;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** The idea's author says in public what they make of the answer; a moderator hides it for a public reason. */
@ApplicationScoped
class FollowUpService {

    private final FollowUps followUps;
    private final AnsweredDirectory answers;
    private final IdeaDirectory ideas;
    private final PersonDirectory people;
    private final Event<ResponseEvent> events;
    private final Clock clock;

    FollowUpService(
            FollowUps followUps,
            AnsweredDirectory answers,
            IdeaDirectory ideas,
            PersonDirectory people,
            Event<ResponseEvent> events,
            Clock clock) {
        this.followUps = followUps;
        this.answers = answers;
        this.ideas = ideas;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** @param from the version that was edited, 0 for the first @throws ProblemException 412 when it is not the newest */
    @Transactional
    void write(Actor actor, long answerId, long from, String text, Language language) {
        var answer = answers.find(answerId).orElseThrow(() -> ProblemException.notFound("answer"));
        var idea = ideas.publicIdea(answer.ideaNumber());
        var seen = followUps.find(answerId).orElse(null);
        FollowUpPolicy.mayWrite(actor, idea, seen != null && seen.hidden() != null)
                .require();
        if (language == Language.OTHER) {
            throw ProblemException.invalid("language", CommonReason.INVALID, "In English or Welsh.");
        }
        var now = clock.instant();
        if (!followUps.save(answerId, from, actor.personId(), language, text, now)) {
            throw ProblemException.stale(
                    followUps.find(answerId).map(FollowUps.Row::version).orElse(0L));
        }
        events.fire(
                from == 0
                        ? new ResponseEvent.FollowedUp(
                                idea.number(), idea.callId(), answerId, answer.dutyId(), now, Origin.LIVE)
                        : new ResponseEvent.FollowUpChanged(idea.number(), idea.callId(), answerId, now, Origin.LIVE));
    }

    /** Erasure: the words go. */
    @Transactional
    void forget(long personId) {
        var gone = followUps.answeredBy(personId);
        followUps.forgetPerson(personId);
        for (long answerId : gone) {
            answers.find(answerId)
                    .flatMap(answer -> ideas.idea(answer.ideaNumber()))
                    .ifPresent(idea -> events.fire(new ResponseEvent.FollowUpDeleted(
                            idea.number(), idea.callId(), answerId, clock.instant(), Origin.LIVE)));
        }
    }

    @Transactional
    void hide(Actor actor, long answerId, long from, String reason, LocalisedText note) {
        FollowUpPolicy.mayHide(actor).require();
        var seen = followUps.find(answerId).orElseThrow(() -> ProblemException.notFound("follow-up"));
        var now = clock.instant();
        if (!followUps.hide(answerId, from, actor.personId(), note, now)) {
            throw ProblemException.stale(seen.version());
        }
        var idea = idea(answerId);
        events.fire(new ResponseEvent.FollowUpHidden(
                idea.number(),
                idea.callId(),
                answerId,
                seen.authorPersonId(),
                actor.personId(),
                reason,
                note,
                now,
                Origin.LIVE));
    }

    /** Where a second moderator sees it otherwise. */
    @Transactional
    void restore(long answerId) {
        if (followUps.restore(answerId)) {
            var idea = idea(answerId);
            events.fire(new ResponseEvent.FollowUpRestored(
                    idea.number(), idea.callId(), answerId, clock.instant(), Origin.LIVE));
        }
    }

    /** What was said, also while it is out of sight. */
    Map<Long, FollowUpRef> refs(Collection<Long> answerIds) {
        var refs = new HashMap<Long, FollowUpRef>();
        followUps
                .to(answerIds)
                .forEach((id, row) -> refs.put(
                        id,
                        new FollowUpRef(id, row.authorPersonId(), row.language(), row.text(), row.hidden() != null)));
        return refs;
    }

    private IdeaRef idea(long answerId) {
        return answers.find(answerId)
                .flatMap(answer -> ideas.idea(answer.ideaNumber()))
                .orElseThrow(() -> ProblemException.notFound("answer"));
    }

    /** As everybody may read them, by id of the answer. */
    Map<Long, FollowUpView> views(Collection<Long> answerIds) {
        var found = followUps.to(answerIds);
        if (found.isEmpty()) {
            return Map.of();
        }
        var persons = people.people(
                found.values().stream().map(FollowUps.Row::authorPersonId).collect(Collectors.toSet()));
        var views = new HashMap<Long, FollowUpView>();
        found.forEach((id, row) -> views.put(id, view(row, persons.get(row.authorPersonId()))));
        return views;
    }

    private static FollowUpView view(FollowUps.Row row, @Nullable PersonRef author) {
        boolean shown = row.hidden() == null;
        return new FollowUpView(
                row.version(),
                author == null ? null : author.byline(),
                row.language(),
                shown ? row.text() : null,
                shown ? SafeHtml.fromMarkdown(row.text()) : null,
                row.writtenAt(),
                row.editedAt(),
                row.hidden());
    }

    /** Whether the actor may follow up the answers to each of these ideas. */
    Map<Long, May> may(Actor actor, Collection<Long> numbers) {
        var may = new HashMap<Long, May>();
        ideas.ideas(numbers)
                .forEach((number, idea) -> may.put(number, May.of(FollowUpPolicy.mayWrite(actor, idea, false))));
        return may;
    }
}
