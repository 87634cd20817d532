package org.betterif.response.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServiceRef;
import org.jspecify.annotations.Nullable;

/** Puts duties together as everybody may read them: one query a kind, never one a row. */
@ApplicationScoped
class DutyBoard {

    private final DutyRows rows;
    private final PlaceDirectory place;
    private final PersonDirectory people;

    DutyBoard(DutyRows rows, PlaceDirectory place, PersonDirectory people) {
        this.rows = rows;
        this.place = place;
        this.people = people;
    }

    List<DutyView> views(List<DutyRow> duties) {
        var ids = duties.stream().map(DutyRow::id).toList();
        var causes = rows.causes(ids).stream()
                .collect(Collectors.groupingBy(
                        DutyRows.CauseRow::dutyId, Collectors.mapping(DutyRows.CauseRow::cause, Collectors.toList())));
        var known = place.services().stream().collect(Collectors.toMap(ServiceRef::id, Function.identity()));
        var services = rows.services(ids).stream()
                .filter(row -> known.containsKey(row.serviceId()))
                .collect(Collectors.groupingBy(
                        DutyRows.ServiceRow::dutyId,
                        Collectors.mapping(
                                row -> DutyView.Service.of(known.get(row.serviceId())), Collectors.toList())));
        var persons = people.people(duties.stream()
                .map(DutyRow::accountablePersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return duties.stream()
                .map(row -> view(
                        row,
                        causes.getOrDefault(row.id(), List.of()),
                        services.getOrDefault(row.id(), List.of()),
                        row.accountablePersonId() == null ? null : persons.get(row.accountablePersonId())))
                .toList();
    }

    private static DutyView view(
            DutyRow row, List<DutyView.CauseView> causes, List<DutyView.Service> services, @Nullable PersonRef person) {
        return new DutyView(
                row.id(),
                row.ideaNumber(),
                row.state(),
                causes,
                row.clockStartedAt(),
                row.dueAt(),
                row.firstDueAt(),
                row.extendedAt() == null || row.extensionReason() == null
                        ? null
                        : new DutyView.Extension(row.extendedAt(), row.extensionReason()),
                row.delayNote(),
                services,
                person == null ? null : person.byline(),
                row.contestedAt(),
                row.settledAt(),
                row.note());
    }
}
