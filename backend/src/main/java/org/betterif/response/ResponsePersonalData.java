package org.betterif.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.betterif.account.PersonalData;

/** People in duties and answers: staff in their role. The acts stay; the link to the person goes. */
@ApplicationScoped
class ResponsePersonalData implements PersonalData {

    private static final String FORGOTTEN = "set to nobody; the act and its date stay";

    private final Duties duties;
    private final Desks desks;
    private final Meetings meetings;
    private final Drafts drafts;
    private final Answers answers;
    private final Verdicts verdicts;
    private final FollowUps followUps;
    private final Adoptions adoptions;
    private final Templates templates;
    private final InformationRequests information;

    ResponsePersonalData(
            Duties duties,
            Desks desks,
            Meetings meetings,
            Drafts drafts,
            Answers answers,
            Verdicts verdicts,
            FollowUps followUps,
            Adoptions adoptions,
            Templates templates,
            InformationRequests information) {
        this.duties = duties;
        this.desks = desks;
        this.meetings = meetings;
        this.drafts = drafts;
        this.answers = answers;
        this.verdicts = verdicts;
        this.followUps = followUps;
        this.adoptions = adoptions;
        this.templates = templates;
        this.information = information;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("duty.accountable_person_id", FORGOTTEN),
                new Column("duty.extended_by_person_id", FORGOTTEN),
                new Column("duty_cause.by_person_id", FORGOTTEN),
                new Column("duty_cause.held_by_person_id", FORGOTTEN),
                new Column("desk_member.person_id", "the row is deleted"),
                new Column("desk.accountable_person_id", "set to nobody; the administrator names somebody else"),
                new Column("answer_draft.edited_by_person_id", FORGOTTEN + "; colleagues go on with the draft"),
                new Column("duty_note.author_person_id", FORGOTTEN),
                new Column(
                        "answer.answered_by_person_id",
                        "set to nobody; the published answer keeps the role it was given in"),
                new Column("answer_version.published_by_person_id", FORGOTTEN),
                new Column("verdict.person_id", "the row is deleted; the counts have one fewer from the next day on"),
                new Column("answer_follow_up.author_person_id", "the text is deleted"),
                new Column("answer_follow_up.hidden_by_person_id", FORGOTTEN),
                new Column("idea_adoption.person_id", "the row is deleted"),
                new Column("answer_template.edited_by_person_id", FORGOTTEN),
                new Column("duty_information_request.by_person_id", FORGOTTEN));
    }

    @Override
    public Map<String, Object> copyOf(long personId) {
        return Map.of(
                "notesToColleagues", drafts.notesBy(personId),
                "answersGiven", answers.by(personId),
                "verdicts", verdicts.of(personId),
                "followUps", followUps.by(personId),
                "ideasAdopted",
                        adoptions.by(personId, null, 1000).stream()
                                .map(Adoptions.Row::ideaNumber)
                                .toList());
    }

    @Override
    public void erase(long personId) {
        duties.forgetPerson(personId);
        desks.forgetPerson(personId);
        meetings.forgetPerson(personId);
        drafts.forgetPerson(personId);
        answers.forgetPerson(personId);
        verdicts.forgetPerson(personId);
        followUps.forgetPerson(personId);
        adoptions.forgetPerson(personId);
        templates.forgetPerson(personId);
        information.forgetPerson(personId);
    }
}
