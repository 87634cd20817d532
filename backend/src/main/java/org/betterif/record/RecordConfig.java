package org.betterif.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the public record; {@code docs/operating.md} lists them. */
@ConfigMapping(prefix = "betterif.record")
public interface RecordConfig {

    /** The seed of the key that signs, base64 of 32 random bytes; the same for all replicas. */
    Optional<String> key();

    /** Public half of the key that will sign next, to be announced in the record by the one that signs now. */
    Optional<String> nextKey();

    /** Where a key that was made here is kept when {@link #key} is not set: beside the embedded database. */
    @WithDefault(".betterif/record-key")
    Path keyFile();

    /** Goes on with a key that the one before did not announce, since that one is lost. Checks from before will complain. */
    @WithDefault("false")
    boolean keyLost();

    /** How often what waits is put in order and signed. */
    @WithDefault("2s")
    String sequenceEvery();
}
