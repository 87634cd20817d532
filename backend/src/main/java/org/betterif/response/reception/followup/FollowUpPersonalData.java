package org.betterif.response.reception.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class FollowUpPersonalData implements PersonalData {

    private final FollowUps followUps;
    private final FollowUpService service;

    FollowUpPersonalData(FollowUps followUps, FollowUpService service) {
        this.followUps = followUps;
        this.service = service;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("answer_follow_up.author_person_id", "the text is deleted"),
                new Column("answer_follow_up.hidden_by_person_id", "set to nobody; the act and its date stay"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("followUps", followUps.by(personId));
    }

    @Override
    public void erase(long personId) {
        service.forget(personId);
    }
}
