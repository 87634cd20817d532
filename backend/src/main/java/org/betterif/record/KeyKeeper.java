package org.betterif.record;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import org.betterif.record.act.ActDirectory;
import org.betterif.record.format.PublicKey;
import org.betterif.record.format.SigningKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Knows the key that signs: from the environment, or one made here that lasts beside the embedded database. */
@ApplicationScoped
class KeyKeeper {

    private final RecordConfig config;
    private final ActDirectory acts;
    private final Jdbi jdbi;
    private final Clock clock;
    private volatile @Nullable SigningKey key;

    KeyKeeper(RecordConfig config, ActDirectory acts, Jdbi jdbi, Clock clock) {
        this.config = config;
        this.acts = acts;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A key that cannot be read stops the program at once, not at the first signature. */
    @Transactional
    void start(@Observes StartupEvent event) {
        config.key().ifPresent(SigningKey::ofSeed);
        config.nextKey().map(PublicKey::parse).ifPresent(this::announce);
    }

    SigningKey signing() {
        var known = key;
        if (known == null) {
            known = SigningKey.ofSeed(config.key().orElseGet(() -> kept(config.keyFile())));
            key = known;
        }
        return known;
    }

    /** Once: an entry under the key that signs now says which one comes next. */
    void announce(PublicKey next) {
        boolean known = jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from record_entry where kind = 'KEY_ANNOUNCED' and position(:key in entry) > 0)
                            or exists (select from record_waiting where position(:key in acts) > 0)
                            or exists (select from record_key where id = :id)""")
                .bind("key", next.hex())
                .bind("id", next.id())
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            acts.announce(next, clock.instant());
        }
    }

    /** Two programs that start at once on the same directory end with the same key. */
    static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The record's key cannot be kept in " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        var made = Files.createTempFile(file.toAbsolutePath().getParent(), "record-key", ".new");
        try {
            if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    made,
                    SigningKey.newSeed() + "\n",
                    Set.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new));
            Files.createLink(file, made); // complete from the first moment, and never over another one
        } catch (FileAlreadyExistsException another) {
            // somebody else was first: theirs counts
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
