package org.betterif.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.idea.standing.AnswerDecision;
import org.betterif.place.calendar.WorkingDays;
import org.betterif.response.AnswerDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.ResponseDirectory.RecordedAnswer;
import org.betterif.response.duty.Cause;
import org.betterif.response.duty.RecordedDuty;
import org.betterif.response.reception.Verdict;
import org.betterif.response.text.AnswerContent;
import org.betterif.response.text.AnswerText;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.Origin;
import org.jspecify.annotations.Nullable;

/** What the council owes, what it answered, and what it had to answer again. */
final class DemoAnswers {

    private final ResponseDirectory directory;
    private final AnswerDirectory history;
    private final DemoIdeas ideas;
    private final DemoPlace place;
    private final DemoPeople people;
    private final WorkingDays days;
    private final ZoneId zone;

    DemoAnswers(
            ResponseDirectory directory,
            AnswerDirectory history,
            DemoIdeas ideas,
            DemoPlace place,
            DemoPeople people,
            WorkingDays days,
            ZoneId zone) {
        this.directory = directory;
        this.history = history;
        this.ideas = ideas;
        this.place = place;
        this.people = people;
        this.days = days;
        this.zone = zone;
    }

    void tell(Told ideas) {
        ideas.stream().forEach(idea -> {
            if (idea.has("duty")) {
                duty(idea, idea.at("duty"));
                if (idea.has("debate")) {
                    debate(idea, idea.at("debate"));
                }
            }
            if (idea.has("answer")) {
                var answer = idea.at("answer");
                answer(idea, answer);
                if (answer.has("contested")) {
                    directory.contest(number(idea), contestedAt(answer));
                }
            }
            if (idea.has("secondAnswer")) {
                answer(idea, idea.at("secondAnswer"));
            }
            if (idea.has("adoptedBy")) {
                history.recordAdoption(
                        number(idea), people.person(idea.text("adoptedBy")), idea.days(-idea.number("daysAgo") * 0.9));
            }
        });
    }

    private void duty(Told idea, Told duty) {
        var cause = duty.value("cause", Cause.class);
        long id = directory.recordDuty(new RecordedDuty(
                number(idea),
                cause,
                cause == Cause.THRESHOLD ? Threshold.of(Consequence.ANSWER, 50, 30) : null,
                duty.ago("owedDaysAgo"),
                due(duty),
                people.personOrNull(duty.textOrNull("officer")),
                duty.has("service") ? Set.of(place.service(duty.text("service"))) : Set.of(),
                duty.bothOrNull("reason"),
                duty.bothOrNull("delayNote"),
                Origin.LIVE));
        if (duty.has("draft")) {
            draft(id, duty.at("draft"));
        }
    }

    /** An answer that is being written, and what officers say to each other about it. */
    private void draft(long duty, Told draft) {
        history.recordDraft(duty, content(draft), people.person(draft.text("officer")), draft.ago("daysAgo"));
        for (var comment : draft.list("comments")) {
            history.recordDraftComment(
                    duty,
                    people.person(comment.text("by")),
                    comment.textOrNull("field"),
                    comment.text("text"),
                    comment.ago("daysAgo"));
        }
    }

    /** Beginnings of answers that the desks share. */
    void templates(Told templates) {
        templates.stream()
                .forEach(template -> history.recordTemplate(
                        template.text("name"),
                        content(template),
                        people.person(template.text("by")),
                        template.ago("daysAgo")));
    }

    /** More of them than an answer needs: councillors debate it, or did. */
    private void debate(Told idea, Told debate) {
        long duty = directory.recordDuty(new RecordedDuty(
                number(idea),
                Cause.THRESHOLD,
                Threshold.of(Consequence.DEBATE, debate.number("supporters"), 60),
                debate.ago("reachedDaysAgo"),
                null,
                null,
                Set.of(),
                null,
                null,
                Origin.LIVE));
        if (debate.has("heldDaysAgo")) {
            directory.recordMeeting(
                    duty, Consequence.DEBATE, LocalDate.ofInstant(debate.ago("heldDaysAgo"), zone), null);
        }
    }

    private @Nullable Instant due(Told duty) {
        if (duty.has("dueInWorkingDays")) {
            return days.plus(duty.now(), duty.number("dueInWorkingDays"));
        }
        // the last second of that day, as every due date here
        return duty.has("dueDaysAgo")
                ? ZonedDateTime.ofInstant(duty.ago("dueDaysAgo"), zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .minusSeconds(1)
                        .toInstant()
                : null;
    }

    private void answer(Told idea, Told answer) {
        var content = content(answer);
        long id = directory.recordAnswer(new RecordedAnswer(
                number(idea),
                firstVersion(answer, content),
                answer.ago("daysAgo"),
                people.person(answer.text("answerer")),
                null,
                Origin.LIVE,
                null,
                null));
        if (id != 0 && answer.has("verdicts")) {
            history.recordVerdicts(id, verdicts(idea, answer.at("verdicts")));
        }
        if (id != 0 && answer.has("followUp")) {
            var said = answer.at("followUp");
            history.recordFollowUp(
                    id,
                    people.person(idea.text("author")),
                    said.text("language").equals("cy") ? Language.CY : Language.EN,
                    said.text("text"),
                    said.ago("daysAgo"));
        }
        for (var correction : answer.list("corrections")) {
            history.recordCorrection(
                    id,
                    content,
                    correction.has("reason") ? correction.both("reason") : correction.both("note"),
                    correction.ago("daysAgo"),
                    people.person(answer.text("answerer")));
        }
    }

    /** Said by so many of those who supported it. */
    private Map<Long, Verdict> verdicts(Told idea, Told counts) {
        var says = new ArrayList<Verdict>();
        says.addAll(Collections.nCopies(counts.number("no"), Verdict.NO));
        says.addAll(Collections.nCopies(counts.number("yes"), Verdict.YES));
        says.addAll(Collections.nCopies(counts.number("partly"), Verdict.PARTLY));
        var supporters = people.neighbours(idea.number("supporters"));
        var said = new HashMap<Long, Verdict>();
        for (int i = 0; i < Math.min(says.size(), supporters.size()); i++) {
            said.put(supporters.get(i), says.get(i));
        }
        return said;
    }

    /** What stood there before the first correction, where there is one. */
    private static AnswerContent firstVersion(Told answer, AnswerContent newest) {
        var corrections = answer.list("corrections");
        if (corrections.isEmpty() || !corrections.get(0).has("before")) {
            return newest;
        }
        return new AnswerContent(
                newest.decision(),
                text(corrections.get(0).both("before")),
                newest.power(),
                newest.nextSteps(),
                newest.cost(),
                newest.passedTo(),
                newest.barrier(),
                newest.whoCouldLift(),
                newest.details(),
                newest.otherLanguageBy());
    }

    private AnswerContent content(Told answer) {
        return new AnswerContent(
                answer.value("decision", AnswerDecision.class),
                text(answer.both("reasons")),
                text(answer.bothOrNull("power")),
                answer.list("nextSteps").stream().map(this::step).toList(),
                cost(answer),
                passedTo(answer),
                text(answer.bothOrNull("barrier")),
                text(answer.bothOrNull("whoCouldLift")),
                null,
                null);
    }

    private AnswerContent.NextStep step(Told step) {
        // what was done or is late lies in the past
        LocalDate due = step.has("inDays")
                ? LocalDate.ofInstant(step.in("inDays"), zone)
                : step.has("daysAgo") ? LocalDate.ofInstant(step.ago("daysAgo"), zone) : null;
        return new AnswerContent.NextStep(text(step.both("text")), due, null);
    }

    private static AnswerContent.@Nullable Cost cost(Told answer) {
        if (!answer.has("cost")) {
            return null;
        }
        var cost = answer.at("cost");
        return new AnswerContent.Cost(
                cost.has("pounds") ? (Long) (long) cost.number("pounds") : null, text(cost.bothOrNull("note")));
    }

    /** To whom it was passed: a service of ours by its slug, or a name. */
    private static @Nullable AnswerText passedTo(Told answer) {
        if (!answer.has("passedTo")) {
            return null;
        }
        var said = answer.at("passedTo");
        return said.node().isTextual()
                ? text(DemoFiles.serviceName(said.node().asText(), answer.now()))
                : text(answer.both("passedTo"));
    }

    private static @Nullable AnswerText text(@Nullable LocalisedText text) {
        return text == null ? null : new AnswerText(text.en(), text.cy());
    }

    private static Instant contestedAt(Told answer) {
        var contested = answer.at("contested");
        return contested.has("daysAgo") ? contested.ago("daysAgo") : contested.now();
    }

    private long number(Told idea) {
        return ideas.number(idea.text("key"));
    }
}
