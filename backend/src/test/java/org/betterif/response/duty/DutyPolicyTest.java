package org.betterif.response.duty;

import java.time.Duration;
import java.time.Instant;
import org.betterif.idea.Visibility;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DutyPolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("response-duty");
    private static final LocalisedText WHY = new LocalisedText("why", "pam");
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-11T23:59:59Z");
    private static final Instant BEFORE = DUE.minus(Duration.ofDays(3));
    private static final Instant AFTER = DUE.plus(Duration.ofDays(3));

    @Test
    void officers_and_answerers_say_who_owes_it() {
        TABLE.row("assign a duty", "the duty is open", actor -> DutyPolicy.mayAssign(actor, open()))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row("assign a duty", "the duty is settled", actor -> DutyPolicy.mayAssign(actor, answered()))
                .forNobody();
    }

    @Test
    void a_date_moves_once_and_not_after_it_passed() {
        TABLE.row("extend", "in time, for the first time", actor -> DutyPolicy.mayExtend(actor, open(), BEFORE))
                .allowedFor(Who.ANSWERER);
        TABLE.row("extend", "already extended", actor -> DutyPolicy.mayExtend(actor, extended(), BEFORE))
                .forNobody();
        TABLE.row("extend", "late", actor -> DutyPolicy.mayExtend(actor, open(), AFTER))
                .forNobody();
    }

    @Test
    void lateness_is_explained_only_while_late() {
        TABLE.row("explain a delay", "late", actor -> DutyPolicy.mayExplainDelay(actor, open(), AFTER))
                .allowedFor(Who.ANSWERER);
        TABLE.row("explain a delay", "in time", actor -> DutyPolicy.mayExplainDelay(actor, open(), BEFORE))
                .forNobody();
    }

    @Test
    void moderators_and_councillors_decide_that_an_answer_is_owed() {
        var idea = DutyStateTest.idea();
        TABLE.row("decide that an answer is owed", "public idea", actor -> DutyPolicy.mayStart(actor, idea, false))
                .allowedFor(Who.MODERATOR, Who.COUNCILLOR);
        TABLE.row("decide that an answer is owed", "already owed", actor -> DutyPolicy.mayStart(actor, idea, true))
                .forNobody();
        var hidden = DutyStateTest.idea(Visibility.HIDDEN);
        TABLE.row("decide that an answer is owed", "hidden idea", actor -> DutyPolicy.mayStart(actor, hidden, false))
                .forNobody();
    }

    @Test
    void a_duty_to_a_public_idea_ends_only_by_an_answer() {
        var hidden = DutyStateTest.idea(Visibility.HIDDEN);
        TABLE.row(
                        "close with a note",
                        "the idea is public",
                        actor -> DutyPolicy.mayClose(actor, open(), DutyStateTest.idea()))
                .forNobody();
        TABLE.row("close with a note", "the idea is out of sight", actor -> DutyPolicy.mayClose(actor, open(), hidden))
                .allowedFor(Who.ANSWERER);
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
