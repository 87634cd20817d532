package org.betterif.response.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.response.ResponseReason;
import org.betterif.response.owed.DutyRow;
import org.betterif.response.owed.OwedDirectory;
import org.betterif.response.text.AnswerField;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Officers comment on the draft of an answer and settle what was said. */
@ApplicationScoped
class DraftCommentService {

    private static final Set<String> FIELDS = Stream.concat(
                    Stream.of(
                            "decision",
                            "reasons",
                            "power",
                            "nextSteps",
                            "cost.note",
                            "passedTo",
                            "barrier",
                            "whoCouldLift",
                            "otherLanguageBy",
                            "evidence"),
                    Arrays.stream(AnswerField.values()).map(AnswerField::path))
            .collect(Collectors.toUnmodifiableSet());

    private final DraftComments comments;
    private final OwedDirectory owed;
    private final PersonDirectory people;
    private final Clock clock;

    DraftCommentService(DraftComments comments, OwedDirectory owed, PersonDirectory people, Clock clock) {
        this.comments = comments;
        this.owed = owed;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    long write(Actor actor, long dutyId, @Nullable String field, String text) {
        var duty = owed.duty(dutyId);
        DraftCommentPolicy.mayComment(actor, duty.state()).require();
        if (field != null && !FIELDS.contains(field)) {
            throw ProblemException.invalid("field", ResponseReason.UNKNOWN_FIELD, "An answer has no such field.");
        }
        return comments.add(dutyId, duty.round(), actor.personId(), field, text, clock.instant());
    }

    @Transactional
    void settle(Actor actor, long dutyId, long id) {
        require(actor, dutyId, id);
        comments.settle(id, actor.personId(), clock.instant());
    }

    @Transactional
    void open(Actor actor, long dutyId, long id) {
        require(actor, dutyId, id);
        comments.open(id);
    }

    private void require(Actor actor, long dutyId, long id) {
        var duty = owed.duty(dutyId);
        DraftCommentPolicy.maySettle(actor, duty.state()).require();
        if (!comments.belongs(id, dutyId, duty.round())) {
            throw ProblemException.notFound("comment");
        }
    }

    List<DraftCommentView> list(Actor actor, long dutyId) {
        DraftCommentPolicy.mayRead(actor).require();
        return views(owed.duty(dutyId));
    }

    List<DraftCommentView> views(DutyRow duty) {
        var found = comments.of(duty.id(), duty.round());
        var persons = people.people(found.stream()
                .flatMap(row -> Stream.of(row.authorPersonId(), row.settledByPersonId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new DraftCommentView(
                        row.id(),
                        row.field(),
                        row.text(),
                        byline(persons, row.authorPersonId()),
                        row.writtenAt(),
                        row.settledAt(),
                        byline(persons, row.settledByPersonId())))
                .toList();
    }

    private static @Nullable Byline byline(Map<Long, PersonRef> persons, @Nullable Long id) {
        return id == null || !persons.containsKey(id) ? null : persons.get(id).byline();
    }
}
