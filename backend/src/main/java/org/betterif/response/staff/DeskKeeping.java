package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServiceRef;
import org.betterif.response.ResponseReason;
import org.betterif.response.owed.DutyView;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What an administrator keeps of those who owe answers: the people of each service, and when they are reminded. */
@ApplicationScoped
class DeskKeeping {

    private final Desks desks;
    private final ReminderPlans reminders;
    private final PlaceDirectory place;
    private final PersonDirectory people;

    DeskKeeping(Desks desks, ReminderPlans reminders, PlaceDirectory place, PersonDirectory people) {
        this.desks = desks;
        this.reminders = reminders;
        this.place = place;
        this.people = people;
    }

    /** Every service, partner bodies too, in the order in which they are kept. */
    List<StaffView.ServiceDesk> desks(Actor actor) {
        StaffPolicy.mayKeepDesks(actor).require();
        var known = desks.all().stream().collect(Collectors.toMap(Desks.Desk::serviceId, Function.identity()));
        var members = desks.members().stream().collect(Collectors.groupingBy(Desks.Member::serviceId));
        var persons = people.people(Stream.concat(
                        known.values().stream()
                                .map(Desks.Desk::accountablePersonId)
                                .filter(Objects::nonNull),
                        members.values().stream().flatMap(List::stream).map(Desks.Member::personId))
                .collect(Collectors.toSet()));
        return place.services().stream()
                .map(service ->
                        view(service, known.get(service.id()), members.getOrDefault(service.id(), List.of()), persons))
                .toList();
    }

    StaffView.ServiceDesk desk(Actor actor, long serviceId) {
        return desks(actor).stream()
                .filter(desk -> desk.service().id() == serviceId)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("service"));
    }

    @Transactional
    StaffView.ServiceDesk write(Actor actor, long serviceId, long from, StaffRequests.Desk plan) {
        StaffPolicy.mayKeepDesks(actor).require();
        if (place.service(serviceId).isEmpty()) {
            throw ProblemException.notFound("service");
        }
        requireStaff(plan);
        var ranks = plan.members().stream()
                .collect(Collectors.toMap(
                        StaffRequests.DeskMember::personId, StaffRequests.DeskMember::rank, Math::max));
        if (!desks.write(serviceId, from, plan.accountablePersonId(), ranks)) {
            throw ProblemException.stale(desks.version(serviceId));
        }
        return desk(actor, serviceId);
    }

    /** Officers and answerers, to choose from. */
    List<StaffView.Staff> staff(Actor actor) {
        StaffPolicy.maySeeColleagues(actor).require();
        return Stream.of(Role.OFFICER, Role.ANSWERER)
                .flatMap(role -> people.withRole(role).stream())
                .collect(Collectors.toMap(PersonRef::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(PersonRef::name))
                .map(person -> new StaffView.Staff(person.id(), person.byline()))
                .toList();
    }

    ReminderPlan reminders(Actor actor) {
        StaffPolicy.mayKeepDesks(actor).require();
        return reminders.plan();
    }

    long remindersVersion() {
        return reminders.version();
    }

    @Transactional
    ReminderPlan write(Actor actor, long from, ReminderPlan plan) {
        StaffPolicy.mayKeepDesks(actor).require();
        plan.fault().ifPresent(fault -> {
            throw ProblemException.invalid(fault.field(), fault.reason(), fault.says());
        });
        reminders.write(from, plan);
        return reminders.plan();
    }

    private void requireStaff(StaffRequests.Desk plan) {
        var known = known(people);
        if (plan.accountablePersonId() != null && !known.contains(plan.accountablePersonId())) {
            throw ProblemException.invalid(
                    "accountablePersonId", ResponseReason.NOT_STAFF, "Only an officer or answerer can be accountable.");
        }
        var members =
                plan.members().stream().map(StaffRequests.DeskMember::personId).collect(Collectors.toSet());
        if (!known.containsAll(members)) {
            throw ProblemException.invalid(
                    "members", ResponseReason.NOT_STAFF, "Only officers and answerers work at a desk.");
        }
    }

    private static StaffView.ServiceDesk view(
            ServiceRef service, Desks.@Nullable Desk desk, List<Desks.Member> members, Map<Long, PersonRef> persons) {
        var accountable = desk == null ? null : desk.accountablePersonId();
        return new StaffView.ServiceDesk(
                DutyView.Service.of(service),
                accountable == null || !persons.containsKey(accountable)
                        ? null
                        : new StaffView.Staff(
                                accountable, persons.get(accountable).byline()),
                members.stream()
                        .filter(member -> persons.containsKey(member.personId()))
                        .map(member -> new StaffView.Member(
                                member.personId(),
                                persons.get(member.personId()).byline(),
                                member.rank()))
                        .toList(),
                desk == null ? 0 : desk.version());
    }

    /** Officers and answerers who have signed in. */
    static Set<Long> known(PersonDirectory people) {
        return Stream.of(Role.OFFICER, Role.ANSWERER)
                .flatMap(role -> people.withRole(role).stream())
                .map(PersonRef::id)
                .collect(Collectors.toSet());
    }
}
