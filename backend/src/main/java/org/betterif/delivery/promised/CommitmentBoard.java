package org.betterif.delivery.promised;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.Origin;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.attachment.Attachments;

/** Puts commitments together as everybody may read them: one query a kind, never one a row. */
@ApplicationScoped
class CommitmentBoard {

    private final CommitmentRows rows;
    private final PlaceDirectory place;
    private final IdeaDirectory ideas;
    private final Attachments attachments;

    CommitmentBoard(CommitmentRows rows, PlaceDirectory place, IdeaDirectory ideas, Attachments attachments) {
        this.rows = rows;
        this.place = place;
        this.ideas = ideas;
        this.attachments = attachments;
    }

    List<CommitmentPage.Step> steps(List<CommitmentRows.Row> found) {
        var numbers = found.stream().map(CommitmentRows.Row::ideaNumber).collect(Collectors.toSet());
        var cards = ideas.cards(numbers).stream().collect(Collectors.toMap(IdeaCard::number, Function.identity()));
        return views(found).stream()
                .map(view -> new CommitmentPage.Step(cards.get(view.ideaNumber()), view))
                .toList();
    }

    List<CommitmentView> views(List<CommitmentRows.Row> found) {
        var ids = found.stream().map(CommitmentRows.Row::id).toList();
        var known = services();
        var services = rows.services(ids).stream()
                .filter(row -> known.containsKey(row.serviceId()))
                .collect(Collectors.groupingBy(
                        CommitmentRows.ServiceRow::commitmentId,
                        Collectors.mapping(row -> known.get(row.serviceId()), Collectors.toList())));
        var history = history(ids);
        var today = rows.today();
        return found.stream()
                .map(row -> view(
                        row,
                        services.getOrDefault(row.id(), List.of()),
                        history.getOrDefault(row.id(), List.of()),
                        today))
                .toList();
    }

    Map<Long, DutyView.Service> services() {
        return place.services().stream()
                .collect(Collectors.toMap(
                        ServiceRef::id,
                        service ->
                                new DutyView.Service(service.id(), service.slug(), service.name(), service.partner())));
    }

    private Map<Long, List<CommitmentView.Entry>> history(List<Long> ids) {
        var entries = rows.entries(ids);
        var files = rows.files(entries.stream().map(CommitmentRows.EntryRow::id).toList());
        var refs = attachments.refs(
                files.stream().map(CommitmentRows.FileRow::attachmentId).collect(Collectors.toSet()));
        var byEntry = files.stream()
                .filter(file -> refs.containsKey(file.attachmentId()))
                .collect(Collectors.groupingBy(
                        CommitmentRows.FileRow::entryId,
                        Collectors.mapping(file -> refs.get(file.attachmentId()), Collectors.toList())));
        return entries.stream()
                .collect(Collectors.groupingBy(
                        CommitmentRows.EntryRow::commitmentId,
                        Collectors.mapping(
                                row -> entry(row, byEntry.getOrDefault(row.id(), List.of())), Collectors.toList())));
    }

    private static CommitmentView.Entry entry(CommitmentRows.EntryRow row, List<AttachmentRef> files) {
        return new CommitmentView.Entry(row.kind(), row.at(), row.note(), row.dueBefore(), files);
    }

    private static CommitmentView view(
            CommitmentRows.Row row,
            List<DutyView.Service> services,
            List<CommitmentView.Entry> history,
            LocalDate today) {
        var state = row.progress().state(row.due(), today);
        boolean multiYear = Progress.multiYear(row.promisedOn(), row.due());
        return new CommitmentView(
                row.id(),
                row.version(),
                row.ideaNumber(),
                row.shown() ? row.text() : null,
                row.shown() ? row.owner() : null,
                services,
                state,
                row.progress() == Progress.UNDER_WAY,
                row.promisedOn(),
                row.due(),
                row.firstDue(),
                row.settledOn(),
                daysLate(row, state, today),
                multiYear,
                multiYear && state.open() ? nextReview(row) : null,
                row.origin() == Origin.IMPORTED,
                row.shown() ? history : List.of());
    }

    private static long daysLate(CommitmentRows.Row row, CommitmentState state, LocalDate today) {
        var until =
                switch (state) {
                    case LATE -> today;
                    case DONE -> row.settledOn();
                    case PLANNED, UNDER_WAY, DROPPED -> null;
                };
        return until == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(row.due(), until));
    }

    private static LocalDate nextReview(CommitmentRows.Row row) {
        var last = row.reviewedOn() == null ? row.promisedOn() : row.reviewedOn();
        var next = last.plusYears(1);
        return next.isAfter(row.due()) ? row.due() : next;
    }
}
