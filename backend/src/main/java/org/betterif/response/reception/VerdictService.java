package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaDirectory;
import org.betterif.response.ResponseConfig;
import org.betterif.response.duty.DutyClock;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.betterif.shared.Origin;
import org.betterif.shared.problem.ProblemException;
import org.betterif.vote.OwnVote;
import org.betterif.vote.VoteDirectory;
import org.jspecify.annotations.Nullable;

/** Each person who supported an idea when it was answered says, once and changeably, whether the answer answers them. */
@ApplicationScoped
class VerdictService {

    /** As many reasons as a desk reads at once. */
    private static final int REASONS = 200;

    private final Verdicts verdicts;
    private final AnsweredDirectory answers;
    private final IdeaDirectory ideas;
    private final VoteDirectory votes;
    private final DutyClock time;
    private final ResponseConfig.VerdictConfig config;
    private final Clock clock;

    VerdictService(
            Verdicts verdicts,
            AnsweredDirectory answers,
            IdeaDirectory ideas,
            VoteDirectory votes,
            DutyClock time,
            ResponseConfig config,
            Clock clock) {
        this.verdicts = verdicts;
        this.answers = answers;
        this.ideas = ideas;
        this.votes = votes;
        this.time = time;
        this.config = config.verdict();
        this.clock = clock;
    }

    @Transactional
    VerdictView.Mine say(Actor actor, long answerId, Verdict says, @Nullable String reason) {
        var answer = answers.find(answerId).orElseThrow(() -> ProblemException.notFound("answer"));
        long number = answer.ideaNumber();
        ideas.publicIdea(number);
        var newest = answers.newest(List.of(number)).get(number);
        var own = verdicts.own(actor.personId(), List.of(answerId)).get(answerId);
        may(
                        actor,
                        answer,
                        newest,
                        own,
                        votes.own(actor.personId(), List.of(number)).get(number))
                .require();
        verdicts.say(answerId, answer.version(), actor.personId(), says, reason);
        return new VerdictView.Mine(answerId, true, null, new VerdictView.Own(says, reason, answer.version()));
    }

    /** What the actor may say and said of the newest answer to each of these ideas that has one. */
    Map<Long, VerdictView.Mine> mine(Actor actor, Collection<Long> numbers) {
        var newest = answers.newest(numbers);
        if (newest.isEmpty()) {
            return Map.of();
        }
        var own = actor.signedIn()
                ? verdicts.own(
                        actor.personId(),
                        newest.values().stream().map(AnsweredRef::id).toList())
                : Map.<Long, VerdictView.Own>of();
        var given = votes.own(actor.personId(), newest.keySet());
        var mine = new HashMap<Long, VerdictView.Mine>();
        newest.forEach((number, answer) -> {
            var said = own.get(answer.id());
            var may = May.of(may(actor, answer, answer, said, given.get(number)));
            mine.put(number, new VerdictView.Mine(answer.id(), may.allowed(), may.reason(), said));
        });
        return mine;
    }

    private Decision may(
            Actor actor,
            AnsweredRef answer,
            @Nullable AnsweredRef newest,
            VerdictView.@Nullable Own own,
            @Nullable OwnVote vote) {
        return ReceptionPolicy.maySay(
                actor,
                newest != null && newest.id() == answer.id(),
                answer.origin() == Origin.LIVE && !clock.instant().isAfter(openUntil(answer.publishedAt())),
                // what was said stays one's own to change, also after the support was taken back
                own != null || (vote != null && !vote.givenAt().isAfter(answer.publishedAt())));
    }

    /** To the end of the day. */
    Instant openUntil(Instant publishedAt) {
        return time.endOf(time.daysAfter(publishedAt, config.openDays()));
    }

    /** As everybody may see it, by id of the answer; of imported answers nothing is asked. */
    Map<Long, VerdictView> views(List<AnsweredRef> found) {
        var live = found.stream().filter(row -> row.origin() == Origin.LIVE).toList();
        var counts = verdicts.counts(live.stream().map(AnsweredRef::id).toList());
        return live.stream()
                .collect(Collectors.toMap(
                        AnsweredRef::id, row -> view(row, counts.getOrDefault(row.id(), VerdictCounts.NONE))));
    }

    private VerdictView view(AnsweredRef answer, VerdictCounts counts) {
        var until = openUntil(answer.publishedAt());
        return new VerdictView(
                counts.shown() ? new VerdictView.Counts(counts.yes(), counts.partly(), counts.no()) : null,
                until,
                !clock.instant().isAfter(until),
                answer.round() == 1 ? (Integer) Math.max(VerdictCounts.FEWEST, config.contestAtLeast()) : null);
    }

    /** For the desks: what people wrote, without who; nothing before as many said as are shown. */
    List<VerdictView.Reason> reasons(Actor actor, long answerId) {
        ReceptionPolicy.mayReadReasons(actor).require();
        answers.find(answerId).orElseThrow(() -> ProblemException.notFound("answer"));
        boolean enough = verdicts.counts(List.of(answerId))
                .getOrDefault(answerId, VerdictCounts.NONE)
                .shown();
        return enough ? verdicts.reasons(answerId, REASONS) : List.of();
    }

    /** Nothing was answered to the idea since. */
    boolean newest(Verdicts.Tally tally) {
        return answers.newest(List.of(tally.ideaNumber()))
                        .get(tally.ideaNumber())
                        .id()
                == tally.answerId();
    }
}
