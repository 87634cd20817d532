package org.betterif.delivery.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** Staff who said how far an idea had come. It stays; the link to the person goes. */
@ApplicationScoped
class ChangePersonalData implements PersonalData {

    private final StageLog stages;

    ChangePersonalData(StageLog stages) {
        this.stages = stages;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("delivery_stage.by_person_id", "set to nobody; what was said in public stays"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("saidOfStages", stages.actsBy(personId));
    }

    @Override
    public void erase(long personId) {
        stages.forgetPerson(personId);
    }
}
