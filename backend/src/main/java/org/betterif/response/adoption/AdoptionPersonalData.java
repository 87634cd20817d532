package org.betterif.response.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class AdoptionPersonalData implements PersonalData {

    private final Adoptions adoptions;

    AdoptionPersonalData(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("idea_adoption.person_id", "the row is deleted"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "ideasAdopted",
                adoptions.by(personId, null, 1000).stream()
                        .map(Adoptions.Row::ideaNumber)
                        .toList());
    }

    @Override
    public void erase(long personId) {
        adoptions.forgetPerson(personId);
    }
}
