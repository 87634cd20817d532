package org.betterif.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.betterif.response.ResponseDirectory;

/** Who answers for each service: its officer is accountable, and a late answer climbs to the director. */
final class DemoDesks {

    private static final int OFFICER = 1;
    private static final int DIRECTOR = 3;

    private final ResponseDirectory directory;
    private final DemoPlace place;
    private final DemoPeople people;

    DemoDesks(ResponseDirectory directory, DemoPlace place, DemoPeople people) {
        this.directory = directory;
        this.place = place;
        this.people = people;
    }

    void tell(Told told) {
        var desks = new LinkedHashMap<String, Map<Long, Integer>>();
        var accountable = new HashMap<String, Long>();
        for (var person : told.list("staff")) {
            long id = people.person(person.text("user"));
            if (person.texts("roles").contains("answerer")) {
                person.texts("services").forEach(service -> {
                    desks.computeIfAbsent(service, any -> new HashMap<>()).put(id, DIRECTOR);
                    accountable.putIfAbsent(service, id);
                });
            } else if (person.texts("roles").contains("officer")) {
                var service = person.text("service");
                desks.computeIfAbsent(service, any -> new HashMap<>()).put(id, OFFICER);
                accountable.put(service, id);
            }
        }
        desks.forEach((service, ranks) -> directory.setDesk(place.service(service), accountable.get(service), ranks));
    }
}
