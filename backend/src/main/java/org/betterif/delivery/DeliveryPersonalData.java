package org.betterif.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Staff who said what became of a promise. What they said stays; the link to the person goes. */
@ApplicationScoped
class DeliveryPersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; what was said in public stays";

    private final Commitments commitments;
    private final StageLog stages;
    private final Gains gains;

    DeliveryPersonalData(Commitments commitments, StageLog stages, Gains gains) {
        this.commitments = commitments;
        this.stages = stages;
        this.gains = gains;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("commitment_entry.by_person_id", FORGOTTEN),
                new Column("delivery_stage.by_person_id", FORGOTTEN),
                new Column("gain.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "saidOfCommitments", commitments.actsBy(personId),
                "saidOfStages", stages.actsBy(personId),
                "gainsWritten", gains.actsBy(personId));
    }

    @Override
    public void erase(long personId) {
        commitments.forgetPerson(personId);
        stages.forgetPerson(personId);
        gains.forgetPerson(personId);
    }
}
