package org.betterif;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.betterif.ballot.command.BallotFileCommand;
import org.betterif.intake.IntakeCommand;
import org.betterif.record.verifier.RecordCommand;
import org.betterif.selection.command.SelectionCommand;
import org.betterif.shared.database.EmbeddedDatabase;

/** The program: starts the embedded PostgreSQL when no database is configured, then the server. */
@QuarkusMain
public class BetterIf {

    private static final int FAILED = 1;
    private static final String URL = "quarkus.datasource.jdbc.url";

    public static void main(String[] args) {
        if (SelectionCommand.handles(args)) {
            // counts ballots and draws panels: needs no database and no identity provider
            System.exit(SelectionCommand.run(args, System.out, System.err));
        }
        if (RecordCommand.handles(args)) {
            System.exit(RecordCommand.run(args, System.in, System.out, System.err));
        }
        if (IntakeCommand.handles(args)) {
            int prepared = IntakeCommand.prepare(args, System.err);
            System.exit(prepared == IntakeCommand.OK ? bringIn(IntakeCommand.application(), args) : prepared);
        }
        if (BallotFileCommand.handles(args)) {
            var done = BallotFileCommand.prepare(args, System.out, System.err);
            System.exit(done == null ? bringIn(BallotFileCommand.application(), args) : done);
        }
        var missing = missingSettings();
        if (missing != null) {
            System.err.println(missing);
            System.exit(78); // EX_CONFIG
        }
        enableStaffIssuer();
        var stopped = new CountDownLatch(1);
        startDatabaseIfNoneIsConfigured(stopped);
        Quarkus.run(null, (code, failure) -> stopped.countDown(), args);
        stopped.countDown();
    }

    /** What comes from elsewhere: the database and the features, nothing that serves or sends. */
    private static int bringIn(Class<? extends QuarkusApplication> application, String... args) {
        var exit = new AtomicInteger(FAILED);
        var stopped = new CountDownLatch(1);
        startDatabaseIfNoneIsConfigured(stopped);
        Quarkus.run(
                application,
                (code, failure) -> {
                    exit.set(failure == null ? code : FAILED);
                    if (failure != null) {
                        // the log may be closed by now
                        failure.printStackTrace();
                    }
                    stopped.countDown();
                },
                args);
        stopped.countDown();
        return exit.get();
    }

    private static String missingSettings() {
        return inDevelopment() ? null : RequiredSettings.missing(BetterIf::variable);
    }

    /** The issuer of staff is a second tenant that is off unless it is named; a variable alone cannot switch it on. */
    private static void enableStaffIssuer() {
        if (variable("BETTERIF_STAFF_OIDC_URL") != null) {
            System.setProperty("quarkus.oidc.staff.tenant-enabled", "true");
        }
    }

    /** Trials set the provider by Quarkus' own property. */
    private static String variable(String name) {
        var property =
                switch (name) {
                    case "BETTERIF_OIDC_URL" -> "quarkus.oidc.auth-server-url";
                    case "BETTERIF_DATABASE_URL" -> URL;
                    case "BETTERIF_RECORD_KEY" -> "betterif.record.key";
                    case "BETTERIF_SESSION_SECRET" -> "quarkus.oidc.token-state-manager.encryption-secret";
                    default -> name;
                };
        return setting(name, property);
    }

    /** Dev mode loads classes its own way; the launch mode itself is not known before the server starts. */
    private static boolean inDevelopment() {
        return BetterIf.class.getClassLoader().getClass().getName().startsWith("io.quarkus.bootstrap.classloading");
    }

    private static void startDatabaseIfNoneIsConfigured(CountDownLatch stopped) {
        // In dev mode main runs again after each change; the property remembers the server that is running.
        if (setting("BETTERIF_DATABASE_URL", URL) != null) {
            return;
        }
        var directory = setting("BETTERIF_DATABASE_DIRECTORY", "betterif.database.directory");
        var database = EmbeddedDatabase.start(Path.of(directory == null ? ".betterif/database" : directory));
        keepRecordKey(Path.of(directory == null ? ".betterif/database" : directory));
        System.setProperty(URL, database.url());
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.datasource.password", "postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, stopped), "embedded-postgresql-stop"));
    }

    /** A key that was made here lasts as long as the data beside it. */
    private static void keepRecordKey(Path directory) {
        if (System.getProperty("betterif.record.key-file") == null) {
            System.setProperty(
                    "betterif.record.key-file", directory.resolve("record-key").toString());
        }
    }

    /** Waits until the program has let go of its connections, so that both shut down cleanly. */
    private static void stop(EmbeddedDatabase database, CountDownLatch stopped) {
        try {
            stopped.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.stop();
    }

    private static String setting(String variable, String property) {
        var value = System.getProperty(property, System.getenv(variable));
        return value == null || value.isBlank() ? null : value;
    }
}
