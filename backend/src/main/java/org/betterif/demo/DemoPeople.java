package org.betterif.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.betterif.account.AgeBand;
import org.betterif.account.ImportedPerson;
import org.betterif.account.PersonDirectory;
import org.betterif.account.Role;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.ImportedCouncillor;
import org.betterif.shared.Language;
import org.jspecify.annotations.Nullable;

/** The people of Bryncoed. Those who can sign in get their subject at the provider at their first sign-in, by name. */
final class DemoPeople {

    private final PersonDirectory directory;
    private final CouncillorDirectory councillors;
    private final DemoPlace place;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Long> neighbours = new ArrayList<>();

    DemoPeople(PersonDirectory directory, CouncillorDirectory councillors, DemoPlace place) {
        this.directory = directory;
        this.councillors = councillors;
        this.place = place;
    }

    void tell(Told people) {
        people.list("residents").forEach(this::person);
        people.list("staff").forEach(this::person);
    }

    long person(String user) {
        var id = ids.get(user);
        if (id == null) {
            throw new IllegalStateException("the demo knows no " + user);
        }
        return id;
    }

    String name(String user) {
        return names.getOrDefault(user, user);
    }

    @Nullable
    Long personOrNull(@Nullable String user) {
        return user == null ? null : (Long) person(user);
    }

    /** As many people who only read and support, so that a count of 389 has 389 people behind it. */
    List<Long> neighbours(int count) {
        while (neighbours.size() < count) {
            int next = neighbours.size() + 1;
            neighbours.add(directory.importPerson(new ImportedPerson(
                    directory.issuer(),
                    "demo-neighbour-" + next,
                    DemoNames.name(next),
                    next % 4 == 0 ? Language.CY : Language.EN,
                    AgeBand.ADULT,
                    Set.of(),
                    null,
                    null)));
        }
        return neighbours.subList(0, count);
    }

    private void person(Told person) {
        var user = person.text("user");
        var roles = roles(person);
        long id = directory.importPerson(new ImportedPerson(
                directory.issuer(),
                user,
                person.text("name"),
                Language.of(person.text("language")),
                "under18".equals(person.textOrNull("ageBand")) ? AgeBand.UNDER_18 : AgeBand.ADULT,
                roles,
                person.bothOrNull("title"),
                user + "@bryncoed.example"));
        ids.put(user, id);
        names.put(user, person.text("name"));
        if (roles.contains(Role.COUNCILLOR)) {
            councillors.importCouncillor(new ImportedCouncillor(
                    id,
                    user,
                    person.bothOrNull("biography"),
                    person.has("ward") ? (Long) place.area(person.text("ward")) : null));
        }
    }

    private static Set<Role> roles(Told person) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : person.texts("roles")) {
            for (var role : Role.values()) {
                var constant = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
                if (role.staff() && role.name().equals(constant)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
