package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.betterif.account.Actor;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Many at once. Each in its own transaction: one that somebody else settled meanwhile holds up no other. */
@ApplicationScoped
class DeskBatchService {

    private final AnswerService answers;
    private final StaffDirectory staff;
    private final DutyDirectory duties;
    private final Clock clock;

    DeskBatchService(AnswerService answers, StaffDirectory staff, DutyDirectory duties, Clock clock) {
        this.answers = answers;
        this.staff = staff;
        this.duties = duties;
        this.clock = clock;
    }

    /** One answer to many. Asked once more because the reply was lost, it tells what the first request published. */
    DeskView.Published publishMany(Actor actor, String key, List<Long> dutyIds, AnswerContent content) {
        ResponsePolicy.mayAnswer(actor).require();
        answers.requireComplete(content, clock.instant(), staff.neededFields(dutyIds));
        var batch = UUID.nameUUIDFromBytes((actor.personId() + " " + key).getBytes(StandardCharsets.UTF_8));
        return each(
                dutyIds,
                id -> answers.publishOneOfMany(actor, id, content, batch),
                id -> answers.publishedIn(batch, id));
    }

    /** Many drafts, each in the version that was seen. */
    DeskView.Published publishDrafts(Actor actor, List<ResponseRequests.SeenDraft> drafts) {
        ResponsePolicy.mayAnswer(actor).require();
        return each(
                drafts.stream().map(ResponseRequests.SeenDraft::dutyId).toList(),
                id -> answers.publishOneDraft(
                        actor,
                        id,
                        drafts.stream()
                                .filter(draft -> draft.dutyId() == id)
                                .findFirst()
                                .orElseThrow()
                                .version()),
                id -> false);
    }

    /** Nobody's draft is written over. */
    DeskView.Published draftMany(Actor actor, List<Long> dutyIds, AnswerContent content, boolean ready) {
        ResponsePolicy.mayUseDesk(actor).require();
        return each(dutyIds, id -> answers.draftOneOfMany(actor, id, content, ready), id -> false);
    }

    /** Each keeps the services that owe it. */
    DeskView.Published assignMany(Actor actor, List<Long> dutyIds, @Nullable Long personId) {
        ResponsePolicy.mayUseDesk(actor).require();
        if (personId != null) {
            staff.requireStaff(Set.of(personId));
        }
        return each(dutyIds, id -> duties.assign(actor, id, personId), id -> false);
    }

    private static DeskView.Published each(List<Long> ids, LongConsumer work, LongFunction<Boolean> doneBefore) {
        var results = new ArrayList<DeskView.Result>();
        for (long id : ids.stream().distinct().toList()) {
            try {
                work.accept(id);
                results.add(new DeskView.Result(id, true, null));
            } catch (ProblemException e) {
                boolean done = doneBefore.apply(id);
                results.add(
                        new DeskView.Result(id, done, done ? null : e.reason().code()));
            }
        }
        return new DeskView.Published(results);
    }
}
