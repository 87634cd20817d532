package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.betterif.delivery.change.ChangeDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.Stage;
import org.betterif.idea.joining.joined.JoinedDirectory;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.response.PublicAnswer;
import org.betterif.response.ResponseDirectory;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;

/** What other features add to an idea's readable page. */
@ApplicationScoped
class IdeaParts {

    private static final int LISTED = 50;

    private final IdeaDirectory ideas;
    private final JoinedDirectory joinings;
    private final PlaceDirectory places;
    private final ResponseDirectory responses;
    private final ChangeDirectory changes;
    private final ThreadText thread;

    IdeaParts(
            IdeaDirectory ideas,
            JoinedDirectory joinings,
            PlaceDirectory places,
            ResponseDirectory responses,
            ChangeDirectory changes,
            ThreadText thread) {
        this.ideas = ideas;
        this.joinings = joinings;
        this.places = places;
        this.responses = responses;
        this.changes = changes;
        this.thread = thread;
    }

    /** What the council owes, and by when. */
    String clock(IdeaCard card, Words words) {
        var due = card.answer().due();
        var undated = card.answer().undatedSince() == null ? "" : Html.paragraph(words.of("idea.undated"));
        return switch (card.answer().state()) {
            case OWED, CONTESTED ->
                due == null ? "" : Html.paragraph(words.of("idea.owed", words.date(due, places.zone())));
            case OVERDUE -> due == null ? "" : Html.paragraph(words.of("idea.overdue", words.date(due, places.zone())));
            case ANSWERED, ANSWERED_AGAIN -> Html.paragraph(words.of("idea.answered")) + undated;
            case NONE -> undated;
        };
    }

    /** Where it went on, and what was joined into it, with what is still owed there. */
    String joined(IdeaCard card, String language, Words words) {
        var into = card.closedInFavourOf();
        var went = into == null
                ? ""
                : Html.paragraph(words.of(card.stage() == Stage.JOINED ? "idea.joined" : "idea.favour")) + "<p>"
                        + Html.link(language, "/ideas/" + into, words.of("idea.number", into)) + "</p>";
        var others = ideas.cards(joinings.joinedInto(card.number(), Long.MAX_VALUE, LISTED));
        var list = Html.list(
                others,
                one -> Html.link(language, "/ideas/" + one.number(), words.of("idea.title", one.title()))
                        + clock(one, words));
        return went + (others.isEmpty() ? "" : Html.section(words.of("idea.joinedIn"), list));
    }

    /** What stands below the idea: the council's newest answer, and the conversation. */
    String below(IdeaCard card, String language, Words words) {
        var answers = responses.answers(List.of(card.number())).getOrDefault(card.number(), List.of());
        var answer = answers.isEmpty() ? "" : answer(answers.get(answers.size() - 1), language, words);
        return answer + came(card, language, words) + thread.of(card, language, words);
    }

    /** What came of it: how far it is, and each promise with where it stands. */
    private String came(IdeaCard card, String language, Words words) {
        var came = changes.of(List.of(card.number())).get(0);
        var learned = Html.list(
                came.stages(), stage -> SafeHtml.escape(stage.learned().in(language)));
        var promises = Html.list(
                came.commitments(),
                one -> SafeHtml.escape((one.text() == null ? "" : one.text().in(language)) + " – "
                        + words.of(
                                "commitments.state." + one.state(),
                                words.date(one.settledOn() == null ? one.due() : one.settledOn()))));
        return Html.section(words.of("idea.came"), learned + promises);
    }

    private String answer(PublicAnswer answer, String language, Words words) {
        var by = answer.answeredBy() == null ? "" : answer.answeredBy().name() + ", ";
        var steps = answer.content().nextSteps() == null
                ? List.<AnswerContent.NextStep>of()
                : answer.content().nextSteps();
        return Html.section(
                words.of("idea.answer"),
                Html.paragraph(by + words.date(answer.answeredAt(), places.zone()))
                        + answer.reasonsHtml().in(language)
                        + (steps.isEmpty()
                                ? ""
                                : "<h3>" + SafeHtml.escape(words.of("idea.next")) + "</h3>"
                                        + Html.list(steps, step -> SafeHtml.escape(said(step, language, words)))));
    }

    private static String said(AnswerContent.NextStep step, String language, Words words) {
        var text = step.text() == null ? "" : step.text().in(language);
        return step.due() == null ? text : text + " (" + words.of("answers.due", words.date(step.due())) + ")";
    }
}
