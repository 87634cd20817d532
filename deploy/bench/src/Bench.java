import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The benchmark: see {@code run} beside this folder. Arguments: the repository, a scratch folder. */
public final class Bench {

    private static final int IDEAS = 2000;
    private static final int WARM = 10_000;

    private final double seconds = number("BENCH_SECONDS", 5);
    private final int connections = (int) number("BENCH_CONNECTIONS", 64);
    private final int port = (int) number("BENCH_PORT", 6100);
    private final int people = (int) number("BENCH_PEOPLE", 12_000);
    private final int followers = (int) number("BENCH_FOLLOWERS", 100_000);
    private final Pattern only = Pattern.compile(text("BENCH_ONLY", ""));
    private final List<String> failures = new ArrayList<>();
    private double baseline;

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var bench = new Bench();
        bench.run(Path.of(arguments[0]), Path.of(arguments[1]));
        bench.failures.forEach(failure -> System.out.println("FAILED " + failure));
        System.exit(bench.failures.isEmpty() ? 0 : 1);
    }

    private void run(Path root, Path scratch) throws Exception {
        var options = Arrays.stream(text("BENCH_JAVA_OPTIONS", "").split(" ")).filter(o -> !o.isBlank()).toList();
        say("starting the program on an empty database");
        try (var issuer = new Issuer(port + 1);
                var program = new Program(root, scratch, port, issuer.address(), options, Map.of())) {
            program.await();
            say("seeding " + IDEAS + " ideas, 20,000 comments, 10,000 votes, " + people + " people");
            try (var database = program.database()) {
                seed(database, root);
                program.awaitOk("/api/ideas?area=seed-area-3"); // it notices new areas within a second
                say("signing " + people + " access tokens (RS256)");
                var scenarios = new Scenarios(program, issuer.tokens("voter", people), database).all();
                head(database);
                for (var scenario : scenarios) {
                    if (baseline == 0 || only.matcher(scenario.name()).find()) {
                        measure(program, scenario);
                    }
                }
                if (only.matcher(Telling.NAME).find()) {
                    say("seeding " + followers + " followers of one idea");
                    System.out.println("\n" + new Telling(database, followers).measure());
                }
            }
            program.complaints().stream().limit(5).forEach(line -> failures.add("the program complained: " + line));
            if (mails()) {
                program.close(); // the next ones stand on its database
                new Mailing(root, scratch, port, issuer.address(), options, (int) number("BENCH_MAILS", 3000))
                        .measure((int) number("BENCH_MAIL_CONNECTIONS", 4), (long) number("BENCH_SMTP_MS", 5));
            }
            System.out.println("\nload average " + loadAverage() + " at the end");
        }
    }

    /** Mails need followers to go to. */
    private boolean mails() {
        return only.matcher(Mailing.NAME).find() && only.matcher(Telling.NAME).find();
    }

    private void seed(Connection database, Path root) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set seed.ideas = " + IDEAS);
            statement.execute("set seed.people = " + people);
            statement.execute(Files.readString(root.resolve("deploy/bench/seed-ideas.sql")));
            statement.execute(Files.readString(root.resolve("deploy/bench/seed-bench.sql")));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint"); // or the first scenario pays for it
        }
    }

    private void head(Connection database) throws IOException, SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select current_setting('server_version'), current_setting('fsync'),"
                        + " current_setting('synchronous_commit'), (select count(*) from idea), (select count(*) from comment),"
                        + " (select count(*) from vote)")) {
            row.next();
            System.out.printf(
                    "%n%s, Java %s, PostgreSQL %s (fsync %s, synchronous_commit %s), %d processors shared by program, database and load,"
                            + " %d connections, %.0f s a scenario after a warm-up, load average %s before%n"
                            + "%d ideas, %d comments, %d votes%n%n",
                    Instant.now().toString().substring(0, 16), Runtime.version().feature(), row.getString(1), row.getString(2),
                    row.getString(3), Runtime.getRuntime().availableProcessors(), connections, seconds, loadAverage(),
                    row.getLong(4), row.getLong(5), row.getLong(6));
        }
        System.out.println("| scenario | a second | of health | p50 ms | p99 ms | errors | CPU ms program | database | load | MB program | database |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private void measure(Program program, Scenario scenario) throws IOException {
        var load = new Load(program.address(), connections, scenario.plan());
        // code is compiled by how often it ran: slow scenarios, and the first one, need longer until they have their speed
        int operations = 0;
        for (int i = 0; i < 4 && (i == 0 || operations < WARM); i++) {
            operations += load.run(seconds).nanos().length;
        }
        var programBefore = program.use();
        var databaseBefore = program.databaseUse();
        var loadBefore = Processes.of(ProcessHandle.current().pid());
        var result = load.run(seconds);
        var programNow = program.use();
        var databaseNow = program.databaseUse();
        double done = Math.max(1, result.nanos().length);
        if (baseline == 0) {
            baseline = result.rate();
        }
        System.out.printf(
                "| %s | %,.0f %s | %.3f | %.1f | %.1f | %d | %.3f | %.3f | %.3f | %d | %d |%n",
                scenario.name(), result.rate(), scenario.unit(), result.rate() / baseline, result.millis(0.5),
                result.millis(0.99), result.errors(), programNow.since(programBefore) / done,
                databaseNow.since(databaseBefore) / done,
                Processes.of(ProcessHandle.current().pid()).since(loadBefore) / done, programNow.megabytes(),
                databaseNow.megabytes());
        if (result.errors() > 0 || result.nanos().length == 0) {
            failures.add(scenario.name() + ": " + result.errors() + " errors, the first: " + result.firstError());
        }
    }

    private static void say(String what) {
        System.err.println("# " + what);
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static double number(String name, double otherwise) {
        return Double.parseDouble(text(name, Double.toString(otherwise)));
    }

    private static String text(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
