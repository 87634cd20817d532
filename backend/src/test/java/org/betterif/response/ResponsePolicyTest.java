package org.betterif.response;

import java.time.Duration;
import java.time.Instant;
import org.betterif.idea.Visibility;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResponsePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response");
    private static final LocalisedText WHY = new LocalisedText("why", "pam");
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-11T23:59:59Z");
    private static final Instant BEFORE = DUE.minus(Duration.ofDays(3));
    private static final Instant AFTER = DUE.plus(Duration.ofDays(3));

    @Test
    void officers_and_answerers_use_the_desk() {
        TABLE.row("read the desk, note and draft", "the duty is open", actor -> ResponsePolicy.mayDraft(actor, open()))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "read the desk, note and draft",
                        "the duty is settled",
                        actor -> ResponsePolicy.mayDraft(actor, answered()))
                .forNobody();
        TABLE.row("record that a debate or hearing was held", ResponsePolicy::mayRecordMeeting)
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("see the desk", ResponsePolicy::mayUseDesk).allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("send a file to attach", ResponsePolicy::mayAttach).allowedFor(Who.OFFICER, Who.ANSWERER);
    }

    @Test
    void only_an_answerer_publishes() {
        TABLE.row("publish an answer", "the duty is open", actor -> ResponsePolicy.mayPublish(actor, open()))
                .allowedFor(Who.ANSWERER);
        TABLE.row("publish an answer", "somebody answered", actor -> ResponsePolicy.mayPublish(actor, answered()))
                .forNobody();
        TABLE.row("correct an answer", ResponsePolicy::mayAnswer).allowedFor(Who.ANSWERER);
    }

    @Test
    void who_supported_it_then_says_whether_it_answers_them() {
        TABLE.row(
                        "say whether it answers me",
                        "supported it then, within four weeks",
                        actor -> ResponsePolicy.maySay(actor, true, true, true))
                .allowedFor(Who.TAKING_PART);
        TABLE.row(
                        "say whether it answers me",
                        "did not support it then",
                        actor -> ResponsePolicy.maySay(actor, true, true, false))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "four weeks later",
                        actor -> ResponsePolicy.maySay(actor, true, false, true))
                .forNobody();
        TABLE.row(
                        "say whether it answers me",
                        "answered again since",
                        actor -> ResponsePolicy.maySay(actor, false, true, true))
                .forNobody();
    }

    @Test
    void the_author_follows_up_and_a_moderator_hides_it() {
        var idea = DutyStateTest.idea();
        TABLE.row("follow up an answer", "not the author", actor -> ResponsePolicy.mayFollowUp(actor, idea, false))
                .forNobody();
        TABLE.row("hide a follow-up", ResponsePolicy::mayHideFollowUp).allowedFor(Who.MODERATOR);
    }

    @Test
    void councillors_adopt_but_not_before_an_election() {
        var idea = DutyStateTest.idea();
        TABLE.row("adopt an idea", "public idea", actor -> ResponsePolicy.mayAdopt(actor, idea, false))
                .allowedFor(Who.COUNCILLOR);
        TABLE.row("adopt an idea", "before an election", actor -> ResponsePolicy.mayAdopt(actor, idea, true))
                .forNobody();
        TABLE.row("leave an adopted idea", ResponsePolicy::mayLeaveAdoption).allowedFor(Who.COUNCILLOR);
    }

    @Test
    void a_date_moves_once_and_not_after_it_passed() {
        TABLE.row("extend", "in time, for the first time", actor -> ResponsePolicy.mayExtend(actor, open(), BEFORE))
                .allowedFor(Who.ANSWERER);
        TABLE.row("extend", "already extended", actor -> ResponsePolicy.mayExtend(actor, extended(), BEFORE))
                .forNobody();
        TABLE.row("extend", "late", actor -> ResponsePolicy.mayExtend(actor, open(), AFTER))
                .forNobody();
    }

    @Test
    void lateness_is_explained_only_while_late() {
        TABLE.row("explain a delay", "late", actor -> ResponsePolicy.mayExplainDelay(actor, open(), AFTER))
                .allowedFor(Who.ANSWERER);
        TABLE.row("explain a delay", "in time", actor -> ResponsePolicy.mayExplainDelay(actor, open(), BEFORE))
                .forNobody();
    }

    @Test
    void moderators_and_councillors_decide_that_an_answer_is_owed() {
        var idea = DutyStateTest.idea();
        TABLE.row("decide that an answer is owed", "public idea", actor -> ResponsePolicy.mayStart(actor, idea, false))
                .allowedFor(Who.MODERATOR, Who.COUNCILLOR);
        TABLE.row("decide that an answer is owed", "already owed", actor -> ResponsePolicy.mayStart(actor, idea, true))
                .forNobody();
        var hidden = DutyStateTest.idea(Visibility.HIDDEN);
        TABLE.row(
                        "decide that an answer is owed",
                        "hidden idea",
                        actor -> ResponsePolicy.mayStart(actor, hidden, false))
                .forNobody();
    }

    @Test
    void a_duty_to_a_public_idea_ends_only_by_an_answer() {
        var hidden = DutyStateTest.idea(Visibility.HIDDEN);
        TABLE.row(
                        "close with a note",
                        "the idea is public",
                        actor -> ResponsePolicy.mayClose(actor, open(), DutyStateTest.idea()))
                .forNobody();
        TABLE.row(
                        "close with a note",
                        "the idea is out of sight",
                        actor -> ResponsePolicy.mayClose(actor, open(), hidden))
                .allowedFor(Who.ANSWERER);
    }

    @Test
    void the_administrator_keeps_the_desks() {
        TABLE.row("say who works at a desk and when they are reminded", ResponsePolicy::mayKeepDesks)
                .allowedFor(Who.ADMINISTRATOR);
        TABLE.row("see whom one may make accountable", ResponsePolicy::maySeeColleagues)
                .allowedFor(Who.OFFICER, Who.ANSWERER, Who.ADMINISTRATOR);
    }

    private static Duty open() {
        return Duty.begin(DutyStateTest.idea(), START, DUE, 29, Origin.LIVE);
    }

    private static Duty extended() {
        var duty = open();
        duty.extend(AFTER, WHY, 1, BEFORE);
        return duty;
    }

    private static Duty answered() {
        var duty = open();
        duty.answer(BEFORE);
        return duty;
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
