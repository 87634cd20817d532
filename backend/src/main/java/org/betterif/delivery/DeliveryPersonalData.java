package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Staff who said what became of a promise. What they said stays; the link to the person goes. */
@ApplicationScoped
class DeliveryPersonalData implements PersonalData {

    private final Commitments commitments;

    DeliveryPersonalData(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("commitment_entry.by_person_id", "set to nobody; what was said in public stays"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("saidOfCommitments", commitments.actsBy(personId));
    }

    @Override
    public void erase(long personId) {
        commitments.forgetPerson(personId);
    }
}
