package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** What other features may ask about what came of answers, and tell. */
@ApplicationScoped
public class DeliveryDirectory {

    private static final int CURSOR_KEYS = 2;

    private final CommitmentRows rows;
    private final CommitmentBoard board;
    private final StageLog stages;
    private final GainBoard gains;
    private final CommitmentService service;
    private final StageService stageService;
    private final DeliveryJobs jobs;
    private final IdeaDirectory ideas;
    private final Attachments attachments;

    DeliveryDirectory(
            CommitmentRows rows,
            CommitmentBoard board,
            StageLog stages,
            GainBoard gains,
            CommitmentService service,
            StageService stageService,
            DeliveryJobs jobs,
            IdeaDirectory ideas,
            Attachments attachments) {
        this.rows = rows;
        this.board = board;
        this.stages = stages;
        this.gains = gains;
        this.service = service;
        this.stageService = stageService;
        this.jobs = jobs;
        this.ideas = ideas;
        this.attachments = attachments;
    }

    /** What came of each of these ideas, in the order asked for. Whether they may be seen is for you to ask. */
    public List<IdeaDelivery> of(List<Long> ideaNumbers) {
        var commitments =
                board.views(rows.of(ideaNumbers)).stream().collect(Collectors.groupingBy(CommitmentView::ideaNumber));
        var told = stages(ideaNumbers);
        var gained = gains.of(ideaNumbers);
        return ideaNumbers.stream()
                .map(number -> {
                    var reached = told.getOrDefault(number, List.of());
                    return new IdeaDelivery(
                            number,
                            reached.isEmpty()
                                    ? null
                                    : reached.get(reached.size() - 1).stage(),
                            commitments.getOrDefault(number, List.of()),
                            reached,
                            gained.getOrDefault(number, List.of()));
                })
                .toList();
    }

    private Map<Long, List<StageView>> stages(Collection<Long> ideaNumbers) {
        var found = stages.of(ideaNumbers);
        var photos = stages.photos(found.stream().map(StageLog.Row::id).toList());
        var files = attachments.refs(
                photos.stream().map(StageLog.PhotoRow::attachmentId).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.groupingBy(
                        StageLog.Row::ideaNumber,
                        Collectors.mapping(
                                row -> new StageView(
                                        row.stage(),
                                        row.at(),
                                        row.learned(),
                                        pictures(row, StageView.Moment.BEFORE, photos, files),
                                        pictures(row, StageView.Moment.AFTER, photos, files)),
                                Collectors.toList())));
    }

    private static List<AttachmentRef> pictures(
            StageLog.Row row, StageView.Moment moment, List<StageLog.PhotoRow> all, Map<Long, AttachmentRef> files) {
        return all.stream()
                .filter(photo -> photo.stageId() == row.id()
                        && photo.moment() == moment
                        && files.containsKey(photo.attachmentId()))
                .map(photo -> files.get(photo.attachmentId()))
                .toList();
    }

    Page<WhatChangedResource.Change> changes(@Nullable String after, int limit) {
        var found = stages.changed(Cursor.parse(after, CURSOR_KEYS), limit + 1);
        var page = Page.of(found, limit, row -> Cursor.of(row.at(), row.id()));
        var numbers = page.items().stream().map(StageLog.Row::ideaNumber).toList();
        var cards = ideas.cards(numbers).stream().collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        return new Page<>(
                of(numbers).stream()
                        .filter(one -> cards.containsKey(one.ideaNumber()))
                        .map(one -> new WhatChangedResource.Change(cards.get(one.ideaNumber()), one))
                        .toList(),
                page.next());
    }

    /** Ideas on trial, in place or spread, the newest change first. */
    public List<IdeaDelivery> changed(int limit) {
        return changes(null, limit).items().stream()
                .map(WhatChangedResource.Change::delivery)
                .toList();
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

    /** A stage that was reached at a past moment. */
    @Transactional
    public void recordStage(long ideaNumber, RecordedStage told) {
        stageService.record(
                ideaNumber,
                new DeliveryRequests.TellStage(told.stage(), told.learned(), told.before(), told.after()),
                told.at(),
                told.byPersonId());
    }

    public record RecordedStage(
            DeliveryStage stage,
            LocalisedText learned,
            List<Long> before,
            List<Long> after,
            Instant at,
            @Nullable Long byPersonId) {}

    /** A gain that was written down at a past moment. */
    @Transactional
    public void recordGain(long ideaNumber, RecordedGain told) {
        var shares = new ArrayList<DeliveryRequests.Share>();
        told.shares()
                .forEach(share -> shares.add(new DeliveryRequests.Share(
                        share.serviceId(), share.role(), share.expected(), share.observed())));
        stageService.recordGain(
                ideaNumber,
                new DeliveryRequests.KeepGain(
                        told.kind(), told.what(), told.unit(), told.from(), told.to(), told.source(), shares),
                told.at(),
                told.byPersonId());
    }

    public record RecordedGain(
            GainKind kind,
            LocalisedText what,
            @Nullable LocalisedText unit,
            LocalDate from,
            LocalDate to,
            LocalisedText source,
            List<RecordedShare> shares,
            Instant at,
            @Nullable Long byPersonId) {}

    public record RecordedShare(
            long serviceId,
            GainRole role,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal observed) {}

    /** After a past was told: what is late by now is put into the timelines, and nobody is sent anything about it. */
    @Transactional
    public void noteLateQuietly() {
        jobs.tellLateQuietly();
    }
}
