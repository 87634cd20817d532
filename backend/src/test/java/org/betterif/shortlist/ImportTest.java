package org.betterif.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.account.AgeBand;
import org.betterif.account.ImportedPerson;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonalData;
import org.betterif.idea.IdeaFixture;
import org.betterif.innovationcouncil.CouncilStage;
import org.betterif.innovationcouncil.ImportedCouncil;
import org.betterif.innovationcouncil.InterestKind;
import org.betterif.innovationcouncil.Timetable;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.shortlist.preparation.ImportedPreparation;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportTest {

    private static final LocalisedText TEXT = new LocalisedText("Words", "Geiriau");

    @Inject
    ShortlistDirectory shortlists;

    @Inject
    PersonDirectory persons;

    @Inject
    CouncilFixture councils;

    @Inject
    IdeaFixture ideas;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    @jakarta.enterprise.inject.Any
    jakarta.enterprise.inject.Instance<PersonalData> personalData;

    @Test
    void a_finished_council_enters_with_its_past_and_its_ideas_carry_it() {
        var call = councils.callWithShortlist();
        long first = ideas.anIdea().in(call).open();
        long second = ideas.anIdea().in(call).open();
        long juror = person("import-a");
        var council = shortlists.importCouncil(
                council(call.id(), CouncilStage.PUBLISHED, juror, second),
                shortlist(
                        first,
                        second,
                        juror,
                        List.of(
                                new ImportedShortlist.Decided(first, true, TEXT, null),
                                new ImportedShortlist.Decided(second, false, TEXT, null))));
        people.visitor()
                .get("/api/councils/" + council.slug() + "/shortlist")
                .then()
                .statusCode(200)
                .body("stage", equalTo("PUBLISHED"))
                .body("table.rows.idea", contains((int) first, (int) second))
                .body("table.rows[0].mean", equalTo(4f))
                .body("decision.entries.taken", contains(true, false))
                .body("decision.minutes.en", equalTo("Words"));
        people.visitor()
                .get("/api/councils/" + council.slug())
                .then()
                .body("happened[0].what", equalTo("CONVENED"))
                .body("members[0].name", equalTo("Import a"))
                .body("interests.kind", contains("FAMILY"))
                .body(not(containsString("a private note")));
        people.visitor().get("/api/ideas/" + first).then().body("outcome", equalTo("SHORTLISTED"));
        people.visitor().get("/api/ideas/" + second).then().body("outcome", equalTo("NOT_TAKEN"));
        assertThat(shortlists.shortlisted(council.id())).containsExactly(first);
    }

    @Test
    void a_running_council_enters_with_scores_that_nobody_sees() {
        var call = councils.callWithShortlist();
        long first = ideas.anIdea().in(call).open();
        long second = ideas.anIdea().in(call).open();
        long juror = person("import-b");
        var council = shortlists.importCouncil(
                council(call.id(), CouncilStage.SCORING, juror, second), shortlist(first, second, juror, List.of()));
        people.visitor()
                .get("/api/councils/" + council.slug() + "/shortlist")
                .then()
                .body("table", org.hamcrest.Matchers.nullValue())
                .body(not(containsString("a telling reason")));
    }

    @Test
    void who_leaves_the_site_leaves_a_seat_without_a_name_and_scores_that_stay() {
        var call = councils.callWithShortlist();
        long first = ideas.anIdea().in(call).open();
        long second = ideas.anIdea().in(call).open();
        long juror = person("import-c");
        var council = shortlists.importCouncil(
                council(call.id(), CouncilStage.PUBLISHED, juror, second), shortlist(first, second, juror, List.of()));
        var data = personalData.stream()
                .filter(bean -> bean.columns().stream().anyMatch(c -> c.column().equals("council_juror.person_id")))
                .findFirst()
                .orElseThrow();
        assertThat(data.copyOf(juror).get("councilInterests").toString()).contains("a private note");
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> data.erase(juror));
        people.visitor().get("/api/councils/" + council.slug()).then().body(not(containsString("Import c")));
        people.visitor()
                .get("/api/councils/" + council.slug() + "/shortlist")
                .then()
                .body("table.rows[0].mean", equalTo(4f));
        assertThat(data.copyOf(juror).get("councilSeats")).isEqualTo(List.of());
    }

    private long person(String subject) {
        var name = subject.replace("import-", "Import ");
        return persons.importPerson(
                new ImportedPerson(persons.issuer(), subject, name, Language.EN, AgeBand.ADULT, Set.of(), null, null));
    }

    private ImportedCouncil council(long call, CouncilStage stage, long juror, long interestIn) {
        boolean over = stage == CouncilStage.PUBLISHED;
        var seat = new ImportedCouncil.Seat(
                juror,
                TEXT,
                true,
                true,
                days(-29),
                List.of(new ImportedCouncil.Interest(null, InterestKind.FAMILY, "a private note", days(-28))));
        var timetable = new Timetable(days(-27), days(-26), days(over ? -20 : 5), days(6), days(7), days(8));
        return new ImportedCouncil(
                call,
                stage,
                new LocalisedText("An old council", "Hen gyngor"),
                TEXT,
                TEXT,
                1,
                1,
                timetable,
                days(-30),
                days(-26),
                when(over, -20),
                null,
                when(over, -15),
                when(over, -10),
                List.of(seat));
    }

    private static ImportedShortlist shortlist(
            long first, long second, long juror, List<ImportedShortlist.Decided> decided) {
        var criterion = new ImportedPreparation.NewCriterion("difference", 1, TEXT, TEXT, TEXT, TEXT, false);
        var at = Instant.parse("2026-01-01T00:00:00Z");
        return new ImportedShortlist(
                new ImportedPreparation(List.of(criterion), List.of(first, second), at, null),
                List.of(
                        new ImportedShortlist.Score(
                                juror, 1, first, Map.of("difference", 4), "a telling reason", Language.EN, at),
                        new ImportedShortlist.Score(
                                juror, 1, second, Map.of("difference", 2), "less", Language.CY, at)),
                List.of(juror),
                List.of(juror),
                decided,
                TEXT);
    }

    private @Nullable Instant when(boolean over, int days) {
        return over ? days(days) : null;
    }

    private Instant days(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }
}
