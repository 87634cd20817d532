package org.betterif.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** What other features may ask about people. */
@ApplicationScoped
public class PersonDirectory {

    private final People people;

    PersonDirectory(People people) {
        this.people = people;
    }

    /** The people with these ids, in one query. */
    public Map<Long, PersonRef> people(Collection<Long> ids) {
        return people.refs(ids);
    }
}
