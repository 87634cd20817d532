package org.betterif.response.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.betterif.account.Actor;
import org.betterif.response.PublishingDirectory;
import org.betterif.response.ResponsePolicy;
import org.betterif.response.drafting.DraftDirectory;
import org.betterif.response.duty.DutyDirectory;
import org.betterif.response.staff.StaffDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.http.CreatedOnce;
import org.betterif.shared.problem.ProblemException;

/** Many at once. Each in its own transaction: one that somebody else settled meanwhile holds up no other. */
@ApplicationScoped
class DeskBatchService {

    private final PublishingDirectory answers;
    private final DraftDirectory drafts;
    private final StaffDirectory staff;
    private final DutyDirectory duties;
    private final CreatedOnce once;

    DeskBatchService(
            PublishingDirectory answers,
            DraftDirectory drafts,
            StaffDirectory staff,
            DutyDirectory duties,
            CreatedOnce once) {
        this.answers = answers;
        this.drafts = drafts;
        this.staff = staff;
        this.duties = duties;
        this.once = once;
    }

    /** One answer to many. Asked once more because the reply was lost, it tells what the first request published. */
    DeskView.Published publishMany(Actor actor, String key, List<Long> dutyIds, AnswerContent content) {
        ResponsePolicy.mayAnswer(actor).require();
        answers.requireComplete(content, dutyIds);
        var batch = named(actor.personId() + " " + key);
        return each(
                dutyIds,
                id -> answers.publishOneOfMany(actor, id, content, batch),
                id -> answers.publishedIn(batch, id));
    }

    /** Many drafts, each in the version that was seen. */
    DeskView.Published publishDrafts(Actor actor, List<DeskRequests.SeenDraft> drafts) {
        ResponsePolicy.mayAnswer(actor).require();
        return each(
                drafts.stream().map(DeskRequests.SeenDraft::dutyId).toList(),
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

    /** Nobody's draft is written over. Asked once more because the reply was lost, it tells what the first request saved. */
    DeskView.Published draftMany(Actor actor, String key, List<Long> dutyIds, AnswerContent content, boolean ready) {
        ResponsePolicy.mayUseDesk(actor).require();
        return each(
                dutyIds,
                id -> once.create(
                        "desk.draft",
                        actor.personId(),
                        named(key + " " + id).toString(),
                        List.of(content, ready),
                        () -> {
                            drafts.draftOneOfMany(actor, id, content, ready);
                            return id;
                        }),
                id -> false);
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    /** Each keeps the person and the services of which nothing is said. */
    DeskView.Published assignMany(Actor actor, DeskRequests.AssignMany request) {
        ResponsePolicy.mayUseDesk(actor).require();
        boolean keepPerson = Boolean.TRUE.equals(request.keepPerson());
        if (request.personId() != null && !keepPerson) {
            staff.requireStaff(Set.of(request.personId()));
        }
        if (request.serviceIds() != null) {
            staff.requireServices(request.serviceIds());
        }
        return each(
                request.dutyIds(),
                id -> duties.assignOneOfMany(actor, id, keepPerson, request.personId(), request.serviceIds()),
                id -> false);
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
