package org.betterif.record.format;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that anybody may know: 32 bytes, told apart by the first 16 hexadecimal digits of their SHA-256. */
public final class PublicKey {

    private static final int RAW = 32;
    /** RFC 8410: what stands before the 32 bytes in a SubjectPublicKeyInfo. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;
    private final java.security.PublicKey key;
    private final String id;

    private PublicKey(byte[] raw) {
        this.raw = raw;
        this.id = HexFormat.of().formatHex(MerkleTree.sha256(raw)).substring(0, 16);
        try {
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
            System.arraycopy(raw, 0, encoded, PREFIX.length, RAW);
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    public static PublicKey ofRaw(byte[] raw) {
        if (raw.length != RAW) {
            throw new IllegalArgumentException("a public key has 32 bytes, not " + raw.length);
        }
        return new PublicKey(raw.clone());
    }

    /**
     * As people have it: 64 hexadecimal digits, base64 of the 32 bytes, or PEM.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static PublicKey parse(String text) {
        var bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s+", "");
        if (bare.matches("[0-9a-fA-F]{64}")) {
            return ofRaw(HexFormat.of().parseHex(bare));
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(bare.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a public key: 64 hexadecimal digits, base64 or PEM", e);
        }
        boolean wrapped =
                decoded.length == PREFIX.length + RAW && Arrays.equals(PREFIX, Arrays.copyOf(decoded, PREFIX.length));
        return ofRaw(wrapped ? Arrays.copyOfRange(decoded, PREFIX.length, decoded.length) : decoded);
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    public String id() {
        return id;
    }

    public byte[] raw() {
        return raw.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(raw);
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
