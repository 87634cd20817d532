import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What people do, as requests. */
final class Scenarios {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final String[] WORDS = {"croesfan", "museum", "pond", "llyfrgell", "kerb", "orchard", "afon", "quiet"};

    private final Program program;
    private final List<String> tokens;
    private final List<Long> ideas;
    private final List<Long> discussed;

    Scenarios(Program program, List<String> tokens, Connection database) throws SQLException {
        this.program = program;
        this.tokens = tokens;
        this.ideas = numbers(database, "select number from idea where stage = 'OPEN' order by number");
        this.discussed = numbers(database, "select number from idea_standing where comments = 50 order by number");
    }

    List<Scenario> all() throws IOException, InterruptedException {
        var all = new ArrayList<Scenario>();
        all.add(Scenario.of("health (baseline)", fixed(get("/q/health/live"))));
        all.add(Scenario.of("list of 20, rotating pages", pages("", 50)));
        for (var sort : List.of("supported", "moving", "waiting", "least-seen")) {
            all.add(Scenario.of("list, sort " + sort, pages("sort=" + sort, 10)));
        }
        for (var filter : List.of("call=open-door", "area=seed-area-3", "topic=seed-topic-3", "stage=open", "kind=new-way",
                "answer=owed", "answer=overdue", "answer=answered", "outcome=none")) {
            all.add(Scenario.of("list, filter " + filter, pages(filter, 10)));
        }
        all.add(Scenario.of("search, one word", (n, step) -> get(list("q=" + WORDS[(int) (n % WORDS.length)]))));
        all.add(Scenario.of("search, two words", (n, step) -> get(
                list("q=" + WORDS[(int) (n % WORDS.length)] + "+" + WORDS[(int) ((n + 3) % WORDS.length)]))));
        all.add(Scenario.of("list on the map", fixed(get("/api/ideas/map"))));
        all.add(new Scenario("idea with 50 comments", "pages", ideaPage()));
        all.add(Scenario.of("vote, spread over ideas", voteSpread()));
        all.add(Scenario.of("vote on one idea", voteOnOne()));
        all.add(Scenario.of("post a comment", comment()));
        return all;
    }

    /** As the app reads it: the idea, then its thread. */
    private Load.Plan ideaPage() {
        return new Load.Plan() {
            @Override
            public byte[] request(long operation, int step) {
                var address = "/api/ideas/" + discussed.get((int) (operation % discussed.size()));
                return get(step == 0 ? address : address + "/comments?limit=50");
            }

            @Override
            public int steps() {
                return 2;
            }
        };
    }

    /** Each person in turn, each time for another idea: no vote is given twice before everybody supports everything. */
    private Load.Plan voteSpread() {
        return (n, step) -> {
            long idea = ideas.get((int) ((n + n / tokens.size()) % ideas.size()));
            return write("PUT", "/api/ideas/" + idea + "/vote", token(n), "", "");
        };
    }

    /** Everybody in turn gives support, in the next round everybody takes it back: each request changes the count. */
    private Load.Plan voteOnOne() {
        return (n, step) -> {
            var method = n / tokens.size() % 2 == 0 ? "PUT" : "DELETE";
            return write(method, "/api/ideas/" + ideas.get(7) + "/vote", token(n), "", "");
        };
    }

    private Load.Plan comment() {
        long run = System.nanoTime();
        return (n, step) -> write(
                "POST",
                "/api/ideas/" + ideas.get((int) (n % ideas.size())) + "/comments",
                token(n),
                "Content-Type: application/json\r\nIdempotency-Key: bench-" + run + "-" + n + "\r\n",
                "{\"text\":\"The bus stop by the **library** is dark at five; one lamp would do. Remark "
                        + n + ".\",\"language\":\"en\",\"stance\":\"FOR\"}");
    }

    private String token(long n) {
        return tokens.get((int) (n % tokens.size()));
    }

    /** The pages of a list in turn, found by following it once. */
    private Load.Plan pages(String query, int most) throws IOException, InterruptedException {
        var requests = new ArrayList<byte[]>();
        var address = list(query);
        while (requests.size() < most) {
            requests.add(get(address));
            var answer = program.get(address);
            var next = NEXT.matcher(answer.body());
            if (answer.statusCode() != 200 || !next.find()) {
                break;
            }
            address = list(query + "&after=" + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8));
        }
        return (n, step) -> requests.get((int) (n % requests.size()));
    }

    private static String list(String query) {
        return "/api/ideas?limit=20" + (query.isEmpty() || query.startsWith("&") ? query : "&" + query);
    }

    private static Load.Plan fixed(byte[] request) {
        return (n, step) -> request;
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(String method, String path, String token, String headers, String body) {
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n" + headers
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> numbers(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }
}
