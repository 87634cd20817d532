package org.betterif.shortlist.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.Actors;
import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DeliberationPolicyTest {

    private static final Who JUROR = new Who("the juror", Actors.citizen(7));
    private static final Who AUTHOR = new Who("the idea's author", Actors.citizen(8));
    private static final PermissionTable TABLE = PermissionTable.of("shortlist-deliberation", JUROR, AUTHOR);
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void a_member_asks_until_it_is_decided_and_not_where_they_have_an_interest() {
        for (var stage : CouncilStage.values()) {
            boolean open = stage == CouncilStage.CONVENED
                    || stage == CouncilStage.SCORING
                    || stage == CouncilStage.DELIBERATING
                    || stage == CouncilStage.SCORING_AGAIN;
            TABLE.row(
                            "ask about an idea",
                            words(stage),
                            actor -> DeliberationPolicy.mayAsk(actor, seat(actor), council(stage), false))
                    .allowedFor(open ? new Who[] {JUROR} : new Who[0]);
        }
        TABLE.row(
                        "ask about an idea",
                        "with an interest in it",
                        actor -> DeliberationPolicy.mayAsk(actor, seat(actor), council(CouncilStage.SCORING), true))
                .forNobody();
    }

    @Test
    void whoever_was_asked_answers() {
        TABLE.row("answer a question to the author", actor -> answer(actor, Question.To.AUTHOR, null))
                .allowedFor(AUTHOR);
        TABLE.row("answer a question to officers", actor -> answer(actor, Question.To.OFFICERS, null))
                .allowedFor(Who.OFFICER, Who.ANSWERER);
        TABLE.row(
                        "answer a question to the author",
                        "answered already",
                        actor -> answer(actor, Question.To.AUTHOR, "x"))
                .forNobody();
        var signedIn = new ArrayList<>(Who.EVERYBODY);
        signedIn.remove(Who.VISITOR);
        TABLE.row("see which questions one may answer", DeliberationPolicy::maySeeQuestionsToMe)
                .allowedFor(signedIn, JUROR, AUTHOR);
    }

    @Test
    void notes_are_the_council_s_own() {
        TABLE.row("read the council's notes", actor -> DeliberationPolicy.mayReadNotes(actor, seat(actor)))
                .allowedFor(JUROR);
        TABLE.row(
                        "write a note",
                        "deliberating",
                        actor -> DeliberationPolicy.mayNote(
                                actor, seat(actor), council(CouncilStage.DELIBERATING), false))
                .allowedFor(JUROR);
        TABLE.row(
                        "write a note",
                        "scoring",
                        actor -> DeliberationPolicy.mayNote(actor, seat(actor), council(CouncilStage.SCORING), false))
                .forNobody();
    }

    @Test
    void a_member_dissents_between_the_close_and_the_publication() {
        for (var stage : CouncilStage.values()) {
            boolean open = stage == CouncilStage.DELIBERATING || stage == CouncilStage.DECIDED;
            TABLE.row(
                            "write a minority report",
                            words(stage),
                            actor -> DeliberationPolicy.mayDissent(actor, seat(actor), council(stage)))
                    .allowedFor(open ? new Who[] {JUROR} : new Who[0]);
        }
        TABLE.row(
                        "read minority reports",
                        "before publication",
                        actor -> DeliberationPolicy.maySeeDissent(actor, seat(actor), council(CouncilStage.DECIDED)))
                .allowedFor(Who.CLERK, JUROR);
    }

    private static org.betterif.shared.Decision answer(Actor actor, Question.To to, @Nullable String answer) {
        var question = new Question(1, 1, 10, to, "Why?", Language.EN, NOW, answer, null, null);
        return DeliberationPolicy.mayAnswer(actor, council(CouncilStage.SCORING), question, 8, null);
    }

    private static @Nullable JurorRef seat(Actor actor) {
        return actor.is(7)
                ? new JurorRef(1, 1, 7L, null, false, text("Lot"), JurorStatus.SEATED, false, true, null)
                : null;
    }

    private static CouncilRef council(CouncilStage stage) {
        var times = new Timetable(NOW, NOW, NOW, NOW, NOW, NOW);
        return new CouncilRef(1, 1, "jury", stage, text("Jury"), 1, 1, times, null, null, null, 1);
    }

    private static LocalisedText text(String text) {
        return new LocalisedText(text, text);
    }

    private static String words(CouncilStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
