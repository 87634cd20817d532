import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program on an empty database of its own, as anybody would start it. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path directory;
    private final Path log;
    private final int port;
    private int linesOfStart;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param own settings beyond the benchmark's own */
    Program(Path root, Path scratch, int port, String issuer, List<String> options, Map<String, String> own)
            throws IOException {
        this.port = port;
        directory = scratch.resolve("database");
        log = scratch.resolve("program.log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-jar");
        command.add(root.resolve("backend/target/quarkus-app/quarkus-run.jar").toString());
        var builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var settings = builder.environment();
        settings.keySet().removeIf(name -> name.startsWith("BETTERIF_"));
        settings.put("BETTERIF_PORT", Integer.toString(port));
        settings.put("BETTERIF_DATABASE_DIRECTORY", directory.toString());
        settings.put("BETTERIF_OIDC_URL", issuer);
        settings.put("BETTERIF_OIDC_SECRET", "not-used-by-bearer-tokens-but-asked-for");
        settings.put("BETTERIF_OIDC_KNOWN_AS", "bench");
        settings.put("BETTERIF_SESSION_SECRET", "a-secret-of-a-benchmark-that-guards-nothing");
        settings.put("BETTERIF_RATE_LIMIT", "false"); // a few people write what a town writes
        settings.put("BETTERIF_MAIL_OFF", "true");
        settings.putAll(own);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    void await() throws IOException, InterruptedException {
        awaitOk("/q/health/ready");
        linesOfStart = Files.readAllLines(log).size();
    }

    /** @throws IllegalStateException with the end of its log when it does not answer 200 within two minutes */
    void awaitOk(String path) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (get(path).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens yet
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("The program does not answer " + path + ":\n" + endOfLog());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    long pid() {
        return process.pid();
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    Connection database() throws IOException, SQLException {
        var server = Files.readAllLines(directory.resolve("data/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:" + server.get(3).trim() + "/postgres";
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    Processes.Use use() throws IOException {
        return Processes.of(process.pid());
    }

    Processes.Use databaseUse() throws IOException {
        return Processes.ofTree(Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).trim()));
    }

    String endOfLog() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** What it complained about after it had started. */
    List<String> complaints() throws IOException {
        return Files.readAllLines(log).stream()
                .skip(linesOfStart)
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                .toList();
    }

    /** @throws IllegalStateException when it does not stop cleanly */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not stop within 40 s.");
        }
    }
}
