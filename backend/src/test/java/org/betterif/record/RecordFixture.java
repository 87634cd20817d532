package org.betterif.record;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.betterif.record.act.RecordKind;
import org.betterif.record.format.Head;
import org.betterif.record.format.SigningKey;
import org.betterif.record.verifier.Seen;
import org.betterif.record.verifier.Verdict;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The record in the tests: put in order by hand, downloaded and verified as anybody would, spoilt as a superuser could. */
@ApplicationScoped
public class RecordFixture {

    private final Sequencer sequencer;
    private final KeyKeeper keys;
    private final Log log;
    private final Jdbi jdbi;

    RecordFixture(Sequencer sequencer, KeyKeeper keys, Log log, Jdbi jdbi) {
        this.sequencer = sequencer;
        this.keys = keys;
        this.log = log;
        this.jdbi = jdbi;
    }

    public int sequence() {
        return sequencer.sequence();
    }

    Head head() {
        return log.newestHead().orElseThrow();
    }

    byte[] download() {
        return given().get("/api/record/log.jsonl")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    Verdict verify(Head... seen) {
        return verdict(download(), seen);
    }

    private Verdict verdict(byte[] file, Head... seen) {
        try {
            return Verdict.on(
                    new ByteArrayInputStream(file),
                    keys.signing().publicKey(),
                    List.of(seen).stream().map(Seen::of).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SigningKey key() {
        return keys.signing();
    }

    Log.Entry newest(RecordKind kind) {
        sequence();
        return log.newest(kind, null, Long.MAX_VALUE, 1).getFirst();
    }

    /** The newest entries about an idea, the newest first. */
    List<Log.Entry> about(long idea) {
        sequence();
        return log.newest(null, idea, Long.MAX_VALUE, 50);
    }

    /** What verifying says of a download from a database that is spoilt so; nobody else sees it, and nothing of it stays. */
    Verdict spoilt(Consumer<Handle> change, Head... seen) {
        var file = new ByteArrayOutputStream();
        asSuperuser(handle -> {
            change.accept(handle);
            try {
                new DownloadResource(log).write(head().size(), file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            handle.rollback();
        });
        return verdict(file.toByteArray(), seen);
    }

    /** Past the triggers, as who owns the database can. */
    void asSuperuser(Consumer<Handle> change) {
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            change.accept(handle);
        });
    }
}
