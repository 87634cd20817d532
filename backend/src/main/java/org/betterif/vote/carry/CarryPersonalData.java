package org.betterif.vote.carry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Of which joined ideas a person said that their support stays there: theirs to see and to have erased. */
@ApplicationScoped
class CarryPersonalData implements PersonalData {

    private final NotCarried notCarried;

    CarryPersonalData(NotCarried notCarried) {
        this.notCarried = notCarried;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("vote_not_carried.person_id", "deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("supportsNotCarriedOver", notCarried.of(personId));
    }

    @Override
    public void erase(long personId) {
        notCarried.removeAllOf(personId);
    }
}
