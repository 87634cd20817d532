package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaRef;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What others may ask about what was promised, and tell. */
@ApplicationScoped
public class DeliveryDirectory {

    private final CommitmentRows rows;
    private final CommitmentBoard board;
    private final ShownIdeas shown;
    private final CommitmentService service;
    private final DeliveryJobs jobs;

    DeliveryDirectory(
            CommitmentRows rows,
            CommitmentBoard board,
            ShownIdeas shown,
            CommitmentService service,
            DeliveryJobs jobs) {
        this.rows = rows;
        this.board = board;
        this.shown = shown;
        this.service = service;
        this.jobs = jobs;
    }

    /** By idea, in the order of the answers and their steps, for those that have any. Whether they may be seen is for you to ask. */
    public Map<Long, List<CommitmentView>> of(Collection<Long> ideaNumbers) {
        return board.views(rows.of(ideaNumbers)).stream().collect(Collectors.groupingBy(CommitmentView::ideaNumber));
    }

    /** By id. */
    public Map<Long, DutyView.Service> services() {
        return board.services();
    }

    /** Before the first thing is kept about an idea: from then on lists and sums follow whether it may be seen. */
    public void know(IdeaRef idea) {
        shown.know(idea);
    }

    /** Late ones, the earliest date first; then those to come. Those of ideas out of sight lack their text. */
    public List<CommitmentView> open(@Nullable Long serviceId, int limit) {
        return board.views(rows.list(CommitmentRows.Which.OPEN, serviceId, null, limit));
    }

    public List<CommitmentView> done(@Nullable Long serviceId, int limit) {
        return board.views(rows.list(CommitmentRows.Which.DONE, serviceId, null, limit));
    }

    /** Those that exist, by id: for features that tell people about them. */
    public Map<Long, CommitmentView> commitments(Collection<Long> ids) {
        return board.views(rows.byId(ids)).stream().collect(Collectors.toMap(CommitmentView::id, Function.identity()));
    }

    /** Something that was said of a commitment at a past moment. */
    @Transactional
    public void recordUpdate(long commitmentId, RecordedUpdate told) {
        service.record(
                commitmentId,
                new DeliveryRequests.Update(told.to(), told.on(), told.note(), told.evidence(), told.review()),
                told.at(),
                told.byPersonId());
    }

    public record RecordedUpdate(
            @Nullable CommitmentState to,
            @Nullable LocalDate on,
            LocalisedText note,
            List<Long> evidence,
            boolean review,
            Instant at,
            @Nullable Long byPersonId) {}

    /** After a past was told: what is late by now is put into the timelines, and nobody is sent anything about it. */
    @Transactional
    public void noteLateQuietly() {
        jobs.tellLateQuietly();
    }
}
