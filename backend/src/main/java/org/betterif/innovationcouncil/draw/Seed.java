package org.betterif.innovationcouncil.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Chosen at random before the pool is known; its hash is published at once, so that nobody can change it afterwards. */
record Seed(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Seed choose() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** SHA-256 of the text, in hexadecimal: {@code printf %s SEED | sha256sum}. */
    String commitment() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
