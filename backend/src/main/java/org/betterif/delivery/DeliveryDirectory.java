package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** What others may tell of what was promised; they read it in {@code promised}. */
@ApplicationScoped
public class DeliveryDirectory {

    private final CommitmentService service;
    private final DeliveryJobs jobs;

    DeliveryDirectory(CommitmentService service, DeliveryJobs jobs) {
        this.service = service;
        this.jobs = jobs;
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
