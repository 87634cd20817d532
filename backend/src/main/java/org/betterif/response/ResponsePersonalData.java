package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in answers: staff in their role. The acts stay; the link to the person goes. */
@ApplicationScoped
class ResponsePersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Drafts drafts;
    private final Answers answers;
    private final InformationRequests information;
    private final SentFiles sent;

    ResponsePersonalData(Drafts drafts, Answers answers, InformationRequests information, SentFiles sent) {
        this.drafts = drafts;
        this.answers = answers;
        this.information = information;
        this.sent = sent;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("answer_draft.edited_by_person_id", FORGOTTEN + "; colleagues go on with the draft"),
                new Column("duty_note.author_person_id", FORGOTTEN),
                new Column(
                        "answer.answered_by_person_id",
                        "set to nobody; the published answer keeps the role it was given in"),
                new Column("answer_version.published_by_person_id", FORGOTTEN),
                new Column("duty_information_request.by_person_id", FORGOTTEN),
                new Column("sent_file.person_id", "deleted; the file stays where it is attached"));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "notesToColleagues",
                drafts.notesBy(personId),
                "answersGiven",
                answers.by(personId),
                "filesSent",
                sent.by(personId));
    }

    @Override
    public void erase(long personId) {
        drafts.forgetPerson(personId);
        answers.forgetPerson(personId);
        information.forgetPerson(personId);
        sent.forget(personId);
    }
}
