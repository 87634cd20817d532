package org.betterif.response.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.ResponseReason;
import org.betterif.response.text.AnswerField;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who answers for which service, when they are told, and what their answers hold. */
@ApplicationScoped
public class StaffDirectory {

    private final Desks desks;
    private final ReminderPlans reminders;
    private final AnswerFields fields;
    private final PlaceDirectory place;
    private final PersonDirectory people;

    StaffDirectory(
            Desks desks, ReminderPlans reminders, AnswerFields fields, PlaceDirectory place, PersonDirectory people) {
        this.desks = desks;
        this.reminders = reminders;
        this.fields = fields;
        this.place = place;
        this.people = people;
    }

    /** Of the first of these services that has somebody accountable. */
    public Optional<Long> accountable(List<Long> serviceIds) {
        return desks.accountable(serviceIds);
    }

    /**
     * The reminder that is due now.
     *
     * @param workingDays working days since the date passed, or that are left
     */
    public Optional<ReminderKind> reminder(boolean late, int workingDays) {
        return reminders.plan().at(late, workingDays);
    }

    /**
     * Those who are told of a duty: the accountable person, and the desks of its services as far up as the administrator
     * said. Where nobody is there to be told, the administrators are, who can name somebody.
     */
    public List<Long> owners(long dutyId, ReminderKind kind) {
        var owners = desks.owners(dutyId, reminders.plan().step(kind).rank());
        return owners.isEmpty()
                ? people.withRole(Role.ADMINISTRATOR).stream()
                        .map(PersonRef::id)
                        .sorted()
                        .toList()
                : owners;
    }

    /** What any of the services that owe these answers has chosen to fill. */
    public Set<AnswerField> neededFields(Collection<Long> dutyIds) {
        return fields.neededFor(dutyIds);
    }

    /** The same for each of these duties that has any. */
    public Map<Long, Set<AnswerField>> neededFieldsOf(Collection<Long> dutyIds) {
        return fields.neededForEach(dutyIds);
    }

    /** Only those of the desks can be accountable. */
    public void requireStaff(Set<Long> personIds) {
        if (!DeskKeeping.known(people).containsAll(personIds)) {
            throw new ProblemException(ResponseReason.NOT_STAFF, "Only an officer or answerer can be accountable.");
        }
    }

    /** What a duty is owed by. */
    public void requireServices(Set<Long> ids) {
        for (long id : ids) {
            if (place.service(id).isEmpty()) {
                throw new ProblemException(ResponseReason.UNKNOWN_SERVICE, "There is no such service.");
            }
        }
    }

    /** Who answers for a service, and who works at its desk in which rank. */
    @Transactional
    public void setDesk(long serviceId, @Nullable Long accountablePersonId, Map<Long, Integer> rankByPerson) {
        desks.write(serviceId, desks.version(serviceId), accountablePersonId, rankByPerson);
    }
}
