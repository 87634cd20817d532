package org.betterif.record.act;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.betterif.record.format.MerkleTree;

/** Random bytes that stand before a text when it is hashed: without them nobody can try out which text it was. */
public record Salt(byte[] bytes) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    static Salt fresh() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** SHA-256 over the salt and the text's UTF-8 bytes, in hexadecimal. */
    public String hash(String text) {
        return HexFormat.of().formatHex(MerkleTree.sha256(bytes, text.getBytes(StandardCharsets.UTF_8)));
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }
}
