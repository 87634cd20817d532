package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in answers: staff in their role. The acts stay; the link to the person goes. */
@ApplicationScoped
class ResponsePersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Answers answers;
    private final InformationRequests information;

    ResponsePersonalData(Answers answers, InformationRequests information) {
        this.answers = answers;
        this.information = information;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "answer.answered_by_person_id",
                        "set to nobody; the published answer keeps the role it was given in"),
                new Column("answer_version.published_by_person_id", FORGOTTEN),
                new Column("duty_information_request.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of("answersGiven", answers.by(personId));
    }

    @Override
    public void erase(long personId) {
        answers.forgetPerson(personId);
        information.forgetPerson(personId);
    }
}
