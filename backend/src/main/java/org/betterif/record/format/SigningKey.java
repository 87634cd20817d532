package org.betterif.record.format;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The Ed25519 key that signs heads, from a seed of 32 random bytes (RFC 8032, 5.1.5). Never printed. */
public final class SigningKey {

    public static final int SEED = 32;

    private final PrivateKey key;
    private final PublicKey known;

    private SigningKey(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenSeed(seed));
            var pair = generator.generateKeyPair();
            this.key = pair.getPrivate();
            this.known = PublicKey.ofRaw(raw((EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", e);
        }
        if (!known.verifies(seed, sign(seed))) {
            throw new IllegalStateException("the key does not verify what it signs");
        }
    }

    /**
     * @param seed base64 of 32 bytes
     * @throws IllegalArgumentException when it is not; the message does not repeat it
     */
    public static SigningKey ofSeed(String seed) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(seed.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The record's key is not base64.");
        }
        if (decoded.length != SEED) {
            throw new IllegalArgumentException("The record's key has " + decoded.length + " bytes instead of 32.");
        }
        return new SigningKey(decoded);
    }

    public static String newSeed() {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return Base64.getEncoder().encodeToString(seed);
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public PublicKey publicKey() {
        return known;
    }

    public String id() {
        return known.id();
    }

    /** Little endian, the highest bit says whether x is odd (RFC 8032, 5.1.2). */
    private static byte[] raw(EdECPublicKey key) {
        var point = key.getPoint();
        var big = point.getY().toByteArray();
        var raw = new byte[32];
        for (int i = 0; i < Math.min(big.length, raw.length); i++) {
            raw[i] = big[big.length - 1 - i];
        }
        if (point.isXOdd()) {
            raw[31] |= (byte) 0x80;
        }
        return raw;
    }

    /** Java makes the public half of a key only where it makes the key: it is given the seed as its random bytes. */
    private static final class GivenSeed extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        GivenSeed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
        }
    }
}
