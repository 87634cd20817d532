package org.betterif.record.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.betterif.record.format.Head;
import org.betterif.record.format.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier says of a record.
 *
 * @param newest the last head whose signature is right, or null
 */
public record Verdict(long entries, @Nullable Head newest, List<Finding> findings) {

    /** @param key the one whose signatures are believed; those that it announces in the record are believed after that */
    public static Verdict on(InputStream record, PublicKey key, List<Seen> seen) throws IOException {
        return Verifier.verify(record, key, seen);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
