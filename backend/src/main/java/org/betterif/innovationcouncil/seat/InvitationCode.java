package org.betterif.innovationcouncil.seat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Opens a seat, once. Only its digest is kept, so that nobody who reads the database can take a seat. */
record InvitationCode(String code) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationCode draw() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new InvitationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
