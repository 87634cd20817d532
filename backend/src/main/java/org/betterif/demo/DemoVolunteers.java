package org.betterif.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.innovationcouncil.pool.ImportedRecruitment;
import org.betterif.innovationcouncil.pool.RecruitmentDirectory;
import org.betterif.shortlist.ImportedShortlist;
import org.betterif.shortlist.ShortlistDirectory;
import org.betterif.shortlist.preparation.ImportedPreparation;

/** A council whose members are drawn by lot among volunteers. */
final class DemoVolunteers {

    private final ShortlistDirectory shortlists;
    private final DemoBallots ballots;
    private final RecruitmentDirectory recruitments;
    private final DemoCalls calls;
    private final DemoPeople people;

    DemoVolunteers(
            ShortlistDirectory shortlists,
            DemoBallots ballots,
            RecruitmentDirectory recruitments,
            DemoCalls calls,
            DemoPeople people) {
        this.shortlists = shortlists;
        this.ballots = ballots;
        this.recruitments = recruitments;
        this.calls = calls;
        this.people = people;
    }

    void tell(Told told) {
        told.stream()
                .forEach(council -> recruitments.importRecruitment(
                        shortlists.importCouncil(council(council), shortlist(council)),
                        recruitment(council.at("recruitment"))));
    }

    /** Its rule lets the ballot of its call propose; ideas and criteria are still to be settled. */
    private ImportedShortlist shortlist(Told council) {
        var rule = new ImportedPreparation.Rule(
                "MEDIAN",
                List.of(),
                false,
                new ImportedPreparation.Ballots(ballots.of(council.text("call")), council.text("ballotRule")));
        return new ImportedShortlist(
                new ImportedPreparation(
                        List.of(), List.of(), council.at("timetable").ago("convenedDaysAgo"), rule),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private ImportedCouncil council(Told council) {
        var times = council.at("timetable");
        return new ImportedCouncil(
                calls.call(council.text("call")),
                CouncilStage.CONVENED,
                council.both("name"),
                council.both("purpose"),
                council.both("selectionRule"),
                council.number("quorum"),
                council.number("shortlistSize"),
                new Timetable(
                        times.in("interestsByInDays"),
                        times.in("scoringOpensInDays"),
                        times.in("scoringClosesInDays"),
                        times.in("deliberationInDays"),
                        times.in("decidedInDays"),
                        times.in("publishedInDays")),
                times.ago("convenedDaysAgo"),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private ImportedRecruitment recruitment(Told call) {
        var strata = call.list("strata");
        return new ImportedRecruitment(
                call.both("text"),
                call.ago("opensDaysAgo"),
                call.ago("closesDaysAgo"),
                call.number("seats"),
                strata.stream().map(DemoVolunteers::stratum).toList(),
                call.list("volunteers").stream()
                        .map(one ->
                                new ImportedRecruitment.Volunteer(people.person(one.text("user")), groups(strata, one)))
                        .toList());
    }

    private static ImportedRecruitment.Stratum stratum(Told stratum) {
        return new ImportedRecruitment.Stratum(
                stratum.text("key"),
                stratum.both("label"),
                stratum.list("groups").stream()
                        .map(group -> new ImportedRecruitment.Group(
                                group.text("key"), group.both("label"), group.number("min"), group.number("max")))
                        .toList());
    }

    private static Map<String, String> groups(List<Told> strata, Told volunteer) {
        return strata.stream()
                .map(stratum -> stratum.text("key"))
                .collect(Collectors.toMap(key -> key, volunteer::text));
    }
}
