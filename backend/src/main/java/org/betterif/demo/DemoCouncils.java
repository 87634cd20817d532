package org.betterif.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.SecondRound;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.ImportedShortlist;
import org.betterif.shortlist.ShortlistDirectory;
import org.betterif.shortlist.deliberation.DeliberationDirectory;
import org.betterif.shortlist.deliberation.ImportedDeliberation;
import org.betterif.shortlist.preparation.ImportedPreparation;
import org.jspecify.annotations.Nullable;

/** Councils that have published their shortlists, by scores and by a public ballot, and one that is scoring now. */
final class DemoCouncils {

    /** The criterion that decides a tie where the rule says so. */
    private static final String BREAKS_TIES = "together";

    private final ShortlistDirectory directory;
    private final DeliberationDirectory deliberations;
    private final DemoCalls calls;
    private final DemoIdeas ideas;
    private final DemoPeople people;
    private final DemoBallots ballots;

    DemoCouncils(
            ShortlistDirectory directory,
            DeliberationDirectory deliberations,
            DemoCalls calls,
            DemoIdeas ideas,
            DemoPeople people,
            DemoBallots ballots) {
        this.directory = directory;
        this.deliberations = deliberations;
        this.calls = calls;
        this.ideas = ideas;
        this.people = people;
        this.ballots = ballots;
    }

    void tell(Told councils) {
        councils.stream()
                .forEach(council -> deliberations.importDeliberation(
                        directory.importCouncil(council(council), shortlist(council)), deliberation(council)));
    }

    private ImportedDeliberation deliberation(Told council) {
        return new ImportedDeliberation(
                council.list("questions").stream().map(this::question).toList(),
                council.list("minority").stream()
                        .map(report -> new ImportedDeliberation.Report(
                                people.person(report.text("juror")),
                                report.text("text"),
                                Language.of(report.text("language")),
                                true,
                                report.ago("daysAgo")))
                        .toList());
    }

    private ImportedDeliberation.Question question(Told question) {
        return new ImportedDeliberation.Question(
                people.person(question.text("juror")),
                ideas.number(question.text("idea")),
                question.text("to").equals("author"),
                question.text("text"),
                Language.of(question.text("language")),
                question.ago("daysAgo"),
                question.has("answer") ? answer(question.at("answer")) : null);
    }

    private ImportedDeliberation.Answer answer(Told answer) {
        return new ImportedDeliberation.Answer(
                people.person(answer.text("user")),
                answer.text("text"),
                Language.of(answer.text("language")),
                answer.ago("daysAgo"));
    }

    private ImportedCouncil council(Told council) {
        var stage = council.value("state", CouncilStage.class);
        var times = council.at("timetable");
        boolean published = stage == CouncilStage.PUBLISHED;
        return new ImportedCouncil(
                calls.call(council.text("call")),
                stage,
                council.both("name"),
                council.both("purpose"),
                council.both("selectionRule"),
                council.number("quorum"),
                council.number("shortlistSize"),
                new Timetable(
                        when(times, "interestsBy"),
                        when(times, "scoringOpens"),
                        when(times, "scoringCloses"),
                        when(times, "deliberation"),
                        when(times, "decided"),
                        when(times, "published")),
                when(times, "convened"),
                when(times, "scoringOpens"),
                published ? when(times, "scoringCloses") : null,
                published && times.has("secondOpensDaysAgo")
                        ? new SecondRound(
                                when(times, "secondOpens"), when(times, "secondCloses"), when(times, "secondCloses"))
                        : null,
                published ? when(times, "decided") : null,
                published ? when(times, "published") : null,
                council.list("jurors").stream()
                        .map(juror -> seat(council, juror))
                        .toList());
    }

    private static Instant when(Told times, String what) {
        return times.has(what + "DaysAgo") ? times.ago(what + "DaysAgo") : times.in(what + "InDays");
    }

    private ImportedCouncil.Seat seat(Told council, Told juror) {
        var user = juror.text("user");
        return new ImportedCouncil.Seat(
                people.person(user),
                juror.both("seat"),
                juror.flag("chair"),
                true,
                juror.has("tookOver")
                        ? juror.at("tookOver").ago("daysAgo").plus(Duration.ofHours(2))
                        : when(council.at("timetable"), "convened"),
                council.list("interests").stream()
                        .filter(interest -> interest.text("juror").equals(user))
                        .map(interest -> new ImportedCouncil.Interest(
                                (Long) ideas.number(interest.text("idea")),
                                interest.value("kind", InterestKind.class),
                                interest.both("text").en(),
                                interest.ago("daysAgo")))
                        .toList(),
                juror.has("tookOver")
                        ? takenOver(juror.at("tookOver"), when(council.at("timetable"), "convened"))
                        : null);
    }

    private ImportedCouncil.TakenOver takenOver(Told before, Instant convened) {
        return new ImportedCouncil.TakenOver(
                people.person(before.text("user")), before.both("seat"), before.ago("daysAgo"), convened);
    }

    private ImportedShortlist shortlist(Told council) {
        boolean published = council.value("state", CouncilStage.class) == CouncilStage.PUBLISHED;
        var jurors = council.list("jurors").stream()
                .map(juror -> people.person(juror.text("user")))
                .toList();
        return new ImportedShortlist(
                new ImportedPreparation(
                        council.list("criteria").stream()
                                .map(criterion -> criterion(criterion, !published))
                                .toList(),
                        council.texts("nominated").stream().map(ideas::number).toList(),
                        when(council.at("timetable"), "convened"),
                        council.has("rule") ? rule(council.text("call"), council.at("rule")) : null),
                council.list("scores").stream()
                        .map(score -> score(council, score))
                        .toList(),
                published ? jurors : List.of(),
                published ? jurors : List.of(),
                council.list("decisions").stream()
                        .map(decided -> new ImportedShortlist.Decided(
                                ideas.number(decided.text("idea")),
                                decided.flag("taken"),
                                decided.both("reason"),
                                decided.bothOrNull("departure")))
                        .toList(),
                minutes(council));
    }

    private ImportedPreparation.Rule rule(String call, Told rule) {
        return new ImportedPreparation.Rule(
                rule.text("selection"),
                rule.list("rooms").stream()
                        .map(room -> new ImportedPreparation.Room(
                                room.text("label"), room.text("value"), room.number("min"), room.number("max")))
                        .toList(),
                rule.has("secondRound") && rule.flag("secondRound"),
                rule.has("ballotRule")
                        ? new ImportedPreparation.Ballots(ballots.of(call), rule.text("ballotRule"))
                        : null);
    }

    private static @Nullable LocalisedText minutes(Told council) {
        return council.bothOrNull("minutes");
    }

    private static ImportedPreparation.NewCriterion criterion(Told criterion, boolean mayBreakTies) {
        var anchors = criterion.at("anchors");
        return new ImportedPreparation.NewCriterion(
                criterion.text("key"),
                criterion.number("weight"),
                criterion.both("name"),
                anchors.both("1"),
                anchors.both("3"),
                anchors.both("5"),
                mayBreakTies && criterion.text("key").equals(BREAKS_TIES));
    }

    /** Scores of a finished council carry no dates of their own: they were in when the scoring closed. */
    private ImportedShortlist.Score score(Told council, Told score) {
        Map<String, Integer> marks = new HashMap<>();
        score.at("scores")
                .node()
                .properties()
                .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asInt()));
        return new ImportedShortlist.Score(
                people.person(score.text("juror")),
                score.has("round") ? score.number("round") : 1,
                ideas.number(score.text("idea")),
                marks,
                score.text("reason"),
                Language.of(score.text("language")),
                score.has("daysAgo")
                        ? score.ago("daysAgo")
                        : when(council.at("timetable"), score.has("round") ? "secondCloses" : "scoringCloses"));
    }
}
