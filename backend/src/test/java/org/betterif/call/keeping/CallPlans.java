package org.betterif.call.keeping;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.betterif.testing.People;

/** Calls as an administrator writes them, and what is done with them, over HTTP. */
@ApplicationScoped
class CallPlans {

    static final Map<String, String> TEXT = Map.of("en", "Safer streets", "cy", "Strydoedd diogelach");
    static final Map<String, Object> RULES = Map.of(
            "who",
            "RESIDENTS",
            "thresholds",
            List.of(threshold("ANSWER", 40)),
            "answerWithinWorkingDays",
            20,
            "supportsPerPerson",
            3,
            "countsHidden",
            true,
            "check",
            "BEFORE",
            "below",
            Map.of("kind", "REVIEW_DATE", "days", 30));

    private final People people;

    CallPlans(People people) {
        this.people = people;
    }

    static Map<String, Object> threshold(String consequence, int supporters) {
        return threshold(consequence, supporters, 20);
    }

    static Map<String, Object> threshold(String consequence, int supporters, int days) {
        return Map.of("consequence", consequence, "supporters", supporters, "withinWorkingDays", days);
    }

    String drafted(Map<String, Object> change) {
        var slug = fresh();
        people.as("aled").body(plan(slug, change)).post("/api/calls").then().statusCode(201);
        return slug;
    }

    Response act(String slug, String version, String what, Object body) {
        var request = people.as("aled").header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.body(body);
        }
        return switch (what) {
            case "put" -> request.put("/api/calls/" + slug);
            case "delete" -> request.delete("/api/calls/" + slug);
            default -> request.post("/api/calls/" + slug + "/" + what);
        };
    }

    /** The call as it is, as an administrator would send it back. */
    static Map<String, Object> asPlan(String slug) {
        Map<String, Object> view = given().get("/api/calls/" + slug).jsonPath().getMap("");
        var plan = new HashMap<String, Object>();
        for (var field : List.of(
                "slug",
                "name",
                "question",
                "summary",
                "fixed",
                "open",
                "whoDecides",
                "evidence",
                "rules",
                "areas",
                "topics")) {
            plan.put(field, view.get(field));
        }
        plan.put(
                "phases",
                ((List<?>) view.get("phases"))
                        .stream()
                                .map(p -> {
                                    var phase = new HashMap<>(json(p));
                                    phase.remove("state");
                                    return phase;
                                })
                                .toList());
        return plan;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(Object value) {
        return (Map<String, Object>) value;
    }

    static Map<String, Object> plan(String slug, Map<String, Object> change) {
        var plan = new HashMap<String, Object>(Map.of(
                "slug",
                slug,
                "name",
                TEXT,
                "question",
                TEXT,
                "summary",
                TEXT,
                "fixed",
                TEXT,
                "open",
                TEXT,
                "whoDecides",
                TEXT,
                "rules",
                RULES));
        plan.put("evidence", List.of(Map.of("title", TEXT, "url", "https://council.example/report")));
        plan.put("phases", List.of(phase("SUBMIT", 1, 10), phase("DISCUSS", 1, 20), phase("VOTE", 5, 20)));
        plan.put("areas", List.of());
        plan.put("topics", List.of());
        plan.putAll(change);
        return plan;
    }

    static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> phase(String phase, int from, int to) {
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        return Map.of(
                "phase",
                phase,
                "from",
                today.plus(from, ChronoUnit.DAYS).toString(),
                "to",
                today.plus(to, ChronoUnit.DAYS).toString());
    }

    static String fresh() {
        return "c-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
