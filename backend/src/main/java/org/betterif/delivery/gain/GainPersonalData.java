package org.betterif.delivery.gain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Staff who wrote down a gain. It stays; the link to the person goes. */
@ApplicationScoped
class GainPersonalData implements PersonalData {

    private final Gains gains;

    GainPersonalData(Gains gains) {
        this.gains = gains;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("gain.by_person_id", "set to nobody; what was said in public stays"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("gainsWritten", gains.actsBy(personId));
    }

    @Override
    public void erase(long personId) {
        gains.forgetPerson(personId);
    }
}
