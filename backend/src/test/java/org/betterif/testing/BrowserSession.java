package org.betterif.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A browser without a screen: signs in by the authorization code flow, keeps the cookies, and sends requests as the app does.
 */
public final class BrowserSession {

    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> setCookies = new HashMap<>();

    private BrowserSession() {}

    /** Signs in at the OIDC dev service. */
    public static BrowserSession of(String user, String roles) {
        var browser = new BrowserSession();
        browser.signIn(user, roles, "/login?returnTo=/ideas");
        return browser;
    }

    /** Goes to {@code login}, through the provider's form, and back; answers where it ends. */
    public String signIn(String user, String roles, String login) {
        var toProvider = open(login);
        var authorize = toProvider.header("Location");
        var query = parameters(authorize);
        var granted = given().redirects()
                .follow(false)
                .formParam("name", user)
                .formParam("roles", roles)
                .formParam("redirect_uri", query.get("redirect_uri") + "?state=" + query.get("state"))
                .formParam("response_type", "code")
                .formParam("client_id", query.get("client_id"))
                .formParam("scope", query.get("scope"))
                .post(URI.create(authorize).resolve("/login"));
        var answer = open(granted.header("Location"));
        while (answer.statusCode() / 100 == 3 && !isProvider(answer, authorize)) {
            var location = URI.create(answer.header("Location"));
            if (!location.getPath().startsWith("/login") && !location.getPath().startsWith("/callback")) {
                return location.getPath();
            }
            answer = open(answer.header("Location"));
        }
        throw new IllegalStateException("signing in ended with " + answer.statusLine() + " " + answer.asString());
    }

    private static boolean isProvider(Response answer, String authorize) {
        return URI.create(answer.header("Location")).getAuthority() != null
                && URI.create(answer.header("Location"))
                        .getAuthority()
                        .equals(URI.create(authorize).getAuthority());
    }

    /** A request as the app sends it: with the cookies and the header of our own pages. */
    public RequestSpecification app() {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("X-Requested-With", "JavaScript")
                .header("X-BetterIf", "1")
                .contentType("application/json");
    }

    /** A request as another site could make this browser send it: the cookies, and nothing of ours. */
    public RequestSpecification forged() {
        return given().redirects().follow(false).cookies(cookies).contentType("application/json");
    }

    /** Opens an address as a page, without following where it leads. */
    public Response open(String address) {
        var response = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .accept("text/html")
                .get(address);
        response.getDetailedCookies().forEach(cookie -> {
            setCookies.put(cookie.getName(), cookie.toString());
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }

    /** By name, the values now held. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** By name, how each was set, with its attributes. */
    public Map<String, String> setCookies() {
        return setCookies;
    }

    private static Map<String, String> parameters(String address) {
        var parameters = new HashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
