package org.betterif.response.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

@ApplicationScoped
class ReceptionPersonalData implements PersonalData {

    private final Verdicts verdicts;
    private final FollowUps followUps;
    private final FollowUpService service;

    ReceptionPersonalData(Verdicts verdicts, FollowUps followUps, FollowUpService service) {
        this.verdicts = verdicts;
        this.followUps = followUps;
        this.service = service;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("verdict.person_id", "the row is deleted; the counts have one fewer from the next day on"),
                new Column("answer_follow_up.author_person_id", "the text is deleted"),
                new Column("answer_follow_up.hidden_by_person_id", "set to nobody; the act and its date stay"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("verdicts", verdicts.of(personId), "followUps", followUps.by(personId));
    }

    @Override
    public void erase(long personId) {
        verdicts.forgetPerson(personId);
        service.forget(personId);
    }
}
