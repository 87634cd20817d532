package org.betterif.page.readable;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.Set;
import org.betterif.account.AgeBand;
import org.betterif.account.ImportedPerson;
import org.betterif.account.PersonDirectory;
import org.betterif.account.Role;
import org.betterif.account.councillor.CouncillorDirectory;
import org.betterif.account.councillor.ImportedCouncillor;
import org.betterif.shared.Language;
import org.betterif.shared.LocalisedText;
import org.betterif.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A councillor's page for readers without JavaScript. */
@ApiTest
class CouncillorPagesTest {

    @Inject
    PersonDirectory people;

    @Inject
    CouncillorDirectory councillors;

    @BeforeEach
    void a_councillor_is_known() {
        long id = people.importPerson(new ImportedPerson(
                "test",
                "page-councillor",
                "Gwen Tŷ Isaf",
                Language.CY,
                AgeBand.ADULT,
                Set.of(Role.COUNCILLOR),
                new LocalisedText("Councillor for the Quay", "Cynghorydd y Cei"),
                null));
        councillors.importCouncillor(new ImportedCouncillor(
                id, "gwen-ty-isaf", new LocalisedText("I mend <nets>.", "Rwy'n trwsio rhwydi."), null));
    }

    @Test
    void says_who_it_is_in_the_readers_language_and_escapes_what_was_written() {
        given().accept("text/html")
                .get("/councillors/gwen-ty-isaf")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<title>Gwen Tŷ Isaf"),
                        containsString("Councillor for the Quay"),
                        containsString("I mend &lt;nets&gt;."),
                        not(containsString("<nets>"))));
        given().accept("text/html")
                .get("/cy/councillors/gwen-ty-isaf")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Cynghorydd y Cei"), containsString("trwsio rhwydi")));
    }

    @Test
    void stands_in_the_list_and_an_unknown_one_does_not_exist() {
        given().accept("text/html")
                .get("/councillors")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/councillors/gwen-ty-isaf\""));
        given().accept("text/html").get("/councillors/nobody-here").then().statusCode(404);
    }
}
