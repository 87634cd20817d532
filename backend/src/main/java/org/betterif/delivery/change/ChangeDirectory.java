package org.betterif.delivery.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.delivery.DeliveryStage;
import org.betterif.delivery.gain.GainDirectory;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.jspecify.annotations.Nullable;

/** What came of ideas, all together, for those who show it; and the stages they reached. */
@ApplicationScoped
public class ChangeDirectory {

    private static final int CURSOR_KEYS = 2;

    private final StageLog stages;
    private final StageService service;
    private final PromisedDirectory delivery;
    private final GainDirectory gains;
    private final IdeaDirectory ideas;
    private final Attachments attachments;

    ChangeDirectory(
            StageLog stages,
            StageService service,
            PromisedDirectory delivery,
            GainDirectory gains,
            IdeaDirectory ideas,
            Attachments attachments) {
        this.stages = stages;
        this.service = service;
        this.delivery = delivery;
        this.gains = gains;
        this.ideas = ideas;
        this.attachments = attachments;
    }

    /** What came of each of these ideas, in the order asked for. Whether they may be seen is for you to ask. */
    public List<IdeaDelivery> of(List<Long> ideaNumbers) {
        var commitments = delivery.of(ideaNumbers);
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

    /** A stage that was reached at a past moment. */
    @Transactional
    public void record(long ideaNumber, RecordedStage told) {
        service.record(
                ideaNumber,
                new StageRequest(told.stage(), told.learned(), told.before(), told.after()),
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
}
