package org.betterif.notification;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.betterif.testing.MailServerResource;
import org.betterif.testing.People;
import org.jspecify.annotations.Nullable;

/** Everything that somebody without access to the database can read, visitors and officers of every kind. */
@ApplicationScoped
class Channels {

    /** The staff of the presets: between them they have every role. */
    static final List<String> STAFF = List.of("sian", "gwyn", "rhian", "eleri", "mair", "nerys", "aled", "nia");

    private static final List<String> PAGES = List.of(
            "/", "/ideas", "/answers", "/calls", "/councils", "/councillors", "/removed", "/q/health", "/q/metrics");
    /** More than the plain list: what depends on counts, and on whom a list is of. */
    private static final List<String> LISTS = List.of(
            "/api/ideas?sort=supported&limit=100",
            "/api/ideas?sort=moving&limit=100",
            "/api/ideas?answer=owed&limit=100",
            "/api/ideas?answer=none&limit=100",
            "/api/ideas?q={mark}",
            "/api/ideas/similar?title={mark}",
            "/api/ideas/count?q={mark}");

    /** Thousands of answers are read: the client of the other tests would take most of the time. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ExecutorService READERS =
            Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());

    private final People people;

    Channels(People people) {
        this.people = people;
    }

    /** Every GET of the API with these values in its address, and the pages. @param values by the name in the address */
    List<String> addresses(Map<String, String> values) {
        Map<String, Map<String, Object>> paths =
                given().get("/api/openapi?format=json").jsonPath().getMap("paths");
        var all = new ArrayList<String>();
        new TreeMap<>(paths).forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                all.add(filled(path, values));
            }
        });
        LISTS.forEach(path -> all.add(filled(path, values)));
        for (var page : PAGES) {
            all.add(page);
            if (!page.startsWith("/q/")) {
                all.add("/cy" + (page.equals("/") ? "" : page));
            }
        }
        all.add("/ideas/" + values.get("number"));
        all.add("/cy/ideas/" + values.get("number"));
        return all;
    }

    /** Whether the API has this address. */
    boolean knows(String path) {
        return given().get("/api/openapi?format=json")
                .jsonPath()
                .<Map<String, Object>>get("paths")
                .containsKey(path);
    }

    private static String filled(String path, Map<String, String> values) {
        var full = path;
        if (path.startsWith("/api/calls/") || path.startsWith("/api/desk/calls/")) {
            full = full.replace("{slug}", values.get("call"));
        }
        if (path.startsWith("/api/duties/")) {
            full = full.replace("{id}", values.get("duty"));
        }
        if (path.startsWith("/api/answers/{id}")) {
            full = full.replace("{id}", values.getOrDefault("answer", "1"));
        }
        if (path.startsWith("/api/councillors/") || path.startsWith("/api/feeds/councillors/")) {
            full = full.replace("{slug}", values.get("councillor"));
        }
        for (var value : values.entrySet()) {
            full = full.replace("{" + value.getKey() + "}", value.getValue());
        }
        return full.replaceAll("\\{[^}]+}", "1");
    }

    /** Status, headers and body, each as it is sent; of the headers not those that change with every answer. @param user null: a visitor */
    Map<String, String> readBy(@Nullable String user, List<String> addresses) {
        if (user != null) {
            people.as(user); // signed up
        }
        var said = new LinkedHashMap<String, String>();
        try {
            var answers = READERS.invokeAll(addresses.stream()
                    .<Callable<String>>map(address -> () -> words(user, address))
                    .toList());
            for (int i = 0; i < addresses.size(); i++) {
                said.put(addresses.get(i), answers.get(i).get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return said;
    }

    Map<String, String> readByVisitor(List<String> addresses) {
        return readBy(null, addresses);
    }

    Map<String, String> readByStaff(List<String> addresses) {
        var said = new LinkedHashMap<String, String>();
        for (var user : STAFF) {
            readBy(user, addresses).forEach((address, words) -> said.put(user + " " + address, words));
        }
        return said;
    }

    private String words(@Nullable String user, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address));
        if (user != null) {
            request.header("Authorization", "Bearer " + people.token(user));
        }
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Date"))
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + "=" + value))
                .sorted()
                .toList();
        return answer.statusCode() + "\n" + String.join("\n", headers) + "\n\n" + answer.body();
    }

    /** All mail that was sent to others than this person. */
    static Map<String, String> mailToOthers(String mark) {
        var said = new LinkedHashMap<String, String>();
        int n = 0;
        for (var mail : MailServerResource.all()) {
            try {
                if (Arrays.stream(mail.getAllRecipients())
                        .noneMatch(to -> to.toString().contains(mark))) {
                    said.put("mail " + ++n, NotificationFixture.whole(mail));
                }
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return said;
    }

    /** What the program logs from now on, also with the stack traces' messages. */
    static final class Log extends Handler implements AutoCloseable {

        private final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());
        private final Logger root = Logger.getLogger("");

        Log() {
            root.addHandler(this);
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord line) {
            // the mail server and the identity provider of the tests run in this process too, and are none of ours
            if (line.getLoggerName() == null || !line.getLoggerName().startsWith("com.icegreen")) {
                var all = new StringBuilder(
                        line.getLoggerName() + " " + line.getMessage() + " " + Arrays.toString(line.getParameters()));
                for (var cause = line.getThrown(); cause != null; cause = cause.getCause()) {
                    all.append(' ').append(cause);
                }
                lines.add(all.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
