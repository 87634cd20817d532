import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** The public record with a million entries: put in order, proved, verified; and what recording costs those who write. */
public final class RecordBench {

    private static final int IDEAS = 2000;
    private static final int PEOPLE = 3000;
    private static final Pattern SIZE = Pattern.compile("\"size\":(\\d+)");
    /** In which what was written last is put in order: a turn of the sequencer and some. */
    private static final long PAUSE_MILLIS = 1300;
    /** Operations. */
    private static final long WARM = 60_000;
    /** What recording may cost those who write. */
    private static final double MOST = 1.03;
    private static final Pattern KEY = Pattern.compile("\"publicKey\":\"([0-9a-f]+)\"");

    private final int entries = (int) number("RECORD_ENTRIES", 1_000_000);
    private final int pairs = (int) number("RECORD_PAIRS", 36);
    private final int times = (int) number("RECORD_TIMES", 10);
    private final double seconds = number("RECORD_BLOCK_SECONDS", 2);
    private final int connections = (int) number("BENCH_CONNECTIONS", 64);
    private final int port = (int) number("BENCH_PORT", 6200);
    private final List<String> missed = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();
    private Path scratch;
    private Program program;
    private Connection database;

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var bench = new RecordBench();
        bench.run(Path.of(arguments[0]), Path.of(arguments[1]));
        bench.missed.forEach(target -> System.out.println("MISSED " + target));
        System.exit(bench.missed.isEmpty() ? 0 : 1);
    }

    private void run(Path root, Path where) throws Exception {
        scratch = where;
        // put in order twice as often as by default, so that the pause after a block is short; telling followers would fall on
        // some blocks and not on others
        var options = List.of("-XX:+EnableDynamicAgentLoading", "-Dbetterif.record.sequence-every=1s",
                "-Dbetterif.notification.spread-every=off");
        try (var issuer = new Issuer(port + 1);
                var started = new Program(root, scratch, port, issuer.address(), options, Map.of())) {
            program = started;
            program.await();
            try (var opened = program.database()) {
                database = opened;
                seed(root);
                program.awaitOk("/api/ideas?area=seed-area-3");
                System.out.printf("%n%s, Java %s, %d processors shared by program, database, load and whatever else runs, load average %s%n%n",
                        Instant.now().toString().substring(0, 16), Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(), loadAverage());
                if (entries > 0) {
                    sequence();
                    prove();
                    verify(root);
                }
                var scenarios = new Scenarios(program, issuer.tokens("voter", PEOPLE), database).all();
                calm();
                System.out.printf("%n%d pairs of blocks of %.1f s, recording off and on, order alternating, %d connections; processor time of program and database together%n",
                        pairs, seconds, connections);
                System.out.println("\n| what | a second, off | on / off, mean ± two standard errors | CPU ms an operation, off | on: recorded so many times | on / off, mean ± two standard errors | quartiles |");
                System.out.println("|---|---|---|---|---|---|---|");
                compare(named(scenarios, "post a comment"), acts());
                compare(named(scenarios, "vote, spread over ideas"), counts());
            }
            System.out.println();
            verdicts.forEach(System.out::println);
            System.out.println("load average " + loadAverage() + " at the end");
            program.complaints().stream().filter(line -> !line.contains("agent")).limit(5).forEach(line -> missed.add("the program complained: " + line));
        }
    }

    private static Scenario named(List<Scenario> scenarios, String name) {
        return scenarios.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private void seed(Path root) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set seed.ideas = " + IDEAS);
            statement.execute("set seed.people = " + PEOPLE);
            statement.execute(Files.readString(root.resolve("deploy/bench/seed-ideas.sql")));
            statement.execute(Files.readString(root.resolve("deploy/bench/seed-bench.sql")));
            statement.execute("vacuum analyze");
        }
    }

    /** All at once, as an import would bring them. */
    private void sequence() throws Exception {
        var before = program.use();
        var databaseBefore = program.databaseUse();
        long begun = System.nanoTime();
        try (var statement = database.createStatement()) {
            // thirty acts a row, as the program writes them
            statement.execute("insert into record_waiting (acts, salts) select"
                    + " string_agg('{\"kind\":\"COMMENT_PUBLISHED\",\"at\":\"2026-11-26T04:00:00Z\",\"idea\":' || (1 + n % " + IDEAS + ")"
                    + " || ',\"comment\":' || (900000000 + n) || ',\"text\":\"' || encode(sha256(('t' || n)::bytea), 'hex') || '\"}', E'\\n' order by n),"
                    + " string_agg('comment:' || (900000000 + n) || ':0 ' || encode(sha256(n::text::bytea), 'hex'), E'\\n' order by n)"
                    + " from generate_series(1, " + entries + ") n group by n / 30 order by n / 30");
        }
        double written = since(begun);
        begun = System.nanoTime();
        while (size() < entries) {
            Thread.sleep(200);
        }
        double took = since(begun);
        System.out.printf("put in order: %,d entries in %.1f s, %,.0f a second (written in %.1f s); processor %.1f s program, %.1f s database%n",
                size(), took, entries / took, written, program.use().since(before) / 1000, program.databaseUse().since(databaseBefore) / 1000);
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private long size() throws IOException, InterruptedException {
        var size = SIZE.matcher(program.get("/api/record/head").body());
        return size.find() ? Long.parseLong(size.group(1)) : 0;
    }

    private void prove() throws Exception {
        var random = new Random(1);
        var nanos = new long[1000];
        for (int i = -300; i < nanos.length; i++) {
            long begun = System.nanoTime();
            var answer = program.get("/api/record/entries/" + random.nextInt(entries));
            if (answer.statusCode() != 200) {
                missed.add("a proof was answered with " + answer.statusCode());
                return;
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        System.out.printf("a proof, over HTTP, one after the other: median %.1f ms, 99 in 100 under %.1f ms, the slowest %.1f ms%n",
                nanos[500] / 1e6, nanos[990] / 1e6, nanos[999] / 1e6);
        target("a proof in under 50 ms (99 in 100)", nanos[990] / 1e6 < 50);
    }

    private void verify(Path root) throws Exception {
        var key = KEY.matcher(program.get("/api/record/key").body());
        key.find();
        var file = scratch.resolve("record.jsonl");
        long begun = System.nanoTime();
        HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/record/log.jsonl")).build(),
                HttpResponse.BodyHandlers.ofFile(file));
        System.out.printf("downloaded in %.1f s, %,d MB%n", since(begun), Files.size(file) >> 20);
        begun = System.nanoTime();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                root.resolve("backend/target/quarkus-app/quarkus-run.jar").toString(), "verify-record", file.toString(), "--key", key.group(1))
                .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor(2, TimeUnit.MINUTES);
        double took = since(begun);
        System.out.printf("verified in %.1f s (program's start included): %s%n", took, said.lines().findFirst().orElse(""));
        target("the whole verified in under a minute", took < 60 && process.exitValue() == 0);
        Files.delete(file);
    }

    /** What PostgreSQL does now and then by itself would fall on one block and not on its neighbour. */
    private void calm() throws SQLException {
        try (var statement = database.createStatement()) {
            for (var setting : List.of("checkpoint_timeout = '1h'", "max_wal_size = '16GB'", "autovacuum = off")) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
            statement.execute("checkpoint");
        }
    }

    /** What one block took: processor time in ms an operation. */
    private record Block(double rate, double program, double database) {
        double processor() {
            return program + database;
        }
    }

    /** What is compared with recording nothing. */
    private interface Recorded {

        /** Before a block. */
        void begin() throws Exception;

        /** After it, still counted. */
        void end() throws Exception;

        /** How often this records what is recorded in truth. */
        double times();
    }

    /** Comments: each is an entry. Recorded many times over, since one is less than what this machine's speed changes by from block to block. */
    private Recorded acts() {
        return new Recorded() {
            @Override
            public void begin() throws Exception {
                agent("times=" + times);
            }

            @Override
            public void end() {}

            @Override
            public double times() {
                return times;
            }
        };
    }

    /** Votes: nothing when somebody votes, but every hour a count of each idea that changed. Here after each block. */
    private Recorded counts() {
        return new Recorded() {
            @Override
            public void begin() throws Exception {
                agent("times=1");
            }

            @Override
            public void end() throws Exception {
                agent("count");
            }

            @Override
            public double times() {
                return 3600 / seconds;
            }
        };
    }

    /** Blocks in the order off on, on off, off on …: what drifts over time falls on both. */
    private void compare(Scenario scenario, Recorded recorded) throws Exception {
        var load = new Load(program.address(), connections, scenario.plan());
        long warm = 0;
        // what is compiled while it is measured would be counted, and more of it where more is done
        for (int i = 0; i < 40 && warm < WARM; i++) {
            warm += load.run(seconds).nanos().length;
            recorded.begin();
        }
        recorded.end();
        drain();
        var rates = new double[pairs];
        var costs = new double[pairs];
        var off = new Block[pairs];
        var on = new Block[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            tidy();
            var block = new Block[2];
            for (int turn = 0; turn < 2; turn++) {
                int which = (pair + turn) % 2;
                block[which] = block(load, scenario.name(), which == 1 ? recorded : null);
            }
            rates[pair] = Math.log(block[1].rate() / block[0].rate());
            costs[pair] = Math.log(block[1].processor() / block[0].processor());
            off[pair] = block[0];
            on[pair] = block[1];
        }
        agent("times=1");
        var rate = Ratio.of(rates);
        var cost = Ratio.of(costs);
        System.out.printf("| %s | %,.0f | %s | %.3f | %,.0f | %s | %.3f to %.3f |%n", scenario.name(),
                median(off, Block::rate), rate,
                median(off, Block::processor), recorded.times(), cost, cost.lower(), cost.upper());
        judge(scenario.name(), cost, recorded.times());
        System.out.printf("medians an operation, off and on: program %.3f and %.3f ms, database %.3f and %.3f ms%n", median(off, Block::program), median(on, Block::program),
                median(off, Block::database), median(on, Block::database));
    }

    private static double median(Block[] blocks, ToDoubleFunction<Block> part) {
        return median(Arrays.stream(blocks).mapToDouble(part).toArray());
    }

    private Block block(Load load, String name, Recorded recorded) throws Exception {
        agent("times=0");
        if (recorded != null) {
            recorded.begin();
        }
        var programBefore = program.use();
        var databaseBefore = program.databaseUse();
        var result = load.run(seconds);
        if (recorded != null) {
            recorded.end();
        }
        drain(); // what the sequencer still does belongs to this block
        sweep(); // and what its queue leaves to be cleared away
        if (result.errors() > 0) {
            missed.add(name + ": " + result.firstError());
        }
        double operations = result.nanos().length;
        return new Block(result.rate(), program.use().since(programBefore) / operations, program.databaseUse().since(databaseBefore) / operations);
    }

    /** An interval that lies below the limit shows it, one that lies above refutes it, one on both sides says nothing. */
    private void judge(String name, Ratio cost, double times) {
        double mean = 1 + (cost.mean() - 1) / times;
        double error = cost.error() / times;
        var word = mean + error < MOST ? "SHOWN" : mean - error > MOST ? "MISSED" : "NOT SHOWN";
        verdicts.add(String.format("VERDICT %s: recording costs %+.2f in 100 of the processor time of an operation, between %+.2f and %+.2f"
                        + " (two standard errors, %d pairs); under 3 in 100: %s",
                name, (mean - 1) * 100, (mean - error - 1) * 100, (mean + error - 1) * 100, pairs, word));
        if (word.equals("MISSED")) {
            missed.add(name + ": recording costs more than 3 in 100");
        }
    }

    /** @param lower and upper: quartiles */
    private record Ratio(double mean, double error, double lower, double upper) {

        /** @param logs of the ratio of each pair: half as much and twice as much weigh the same */
        static Ratio of(double[] logs) {
            var sorted = logs.clone();
            Arrays.sort(sorted);
            double mean = Arrays.stream(logs).average().orElse(0);
            double variance = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / (logs.length - 1);
            return new Ratio(Math.exp(mean), Math.exp(mean) * 2 * Math.sqrt(variance / logs.length),
                    Math.exp(sorted[sorted.length / 4]), Math.exp(sorted[3 * sorted.length / 4]));
        }

        @Override
        public String toString() {
            return String.format("%.3f ± %.3f", mean, error);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void agent(String wanted) throws Exception {
        var machine = VirtualMachine.attach(Long.toString(program.pid()));
        try {
            machine.loadAgent(scratch.resolve("recording.jar").toString(), wanted);
        } catch (AgentInitializationException e) {
            throw new IllegalStateException(program.endOfLog(), e);
        } finally {
            machine.detach();
        }
    }

    /** Vacuum is kept from coming by itself; what both kinds of blocks left is cleared away between them, uncounted. */
    private void tidy() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("vacuum");
        }
    }

    private void sweep() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("vacuum record_waiting");
        }
    }

    /**
     * Until everything has its place, and the same pause after a block that has nothing to put in order: what the program and the
     * database do by themselves meanwhile falls on both.
     */
    private void drain() throws Exception {
        Thread.sleep(PAUSE_MILLIS);
        for (int i = 0; i < 100; i++) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select exists (select from record_waiting)")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(100);
        }
    }

    private void target(String what, boolean kept) {
        if (!kept) {
            missed.add(what);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static double number(String name, double otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Double.parseDouble(value);
    }
}
