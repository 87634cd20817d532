package org.betterif.record.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What was signed: how many entries there were, when, and the root over all of them. Written as one line,
 * {@code betterif-head.1.KEY.SIZE.SECONDS.ROOT.SIGNATURE}; the signature is over the line's ASCII text before its last dot.
 *
 * @param at whole seconds
 */
public record Head(String keyId, long size, Instant at, byte[] root, byte[] signature) {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE =
            Pattern.compile("betterif-head\\.1\\.([0-9a-f]{16})\\.(0|[1-9]\\d{0,17})\\.(\\d{1,12})"
                    + "\\.([0-9a-f]{64})\\.([A-Za-z0-9_-]{86})");
    private static final int SHORT_HEX = 32;

    public static Head sign(SigningKey key, long size, Instant at, byte[] root) {
        var unsigned = new Head(key.id(), size, Instant.ofEpochSecond(at.getEpochSecond()), root, new byte[0]);
        return new Head(unsigned.keyId, size, unsigned.at, root, key.sign(unsigned.signedBytes()));
    }

    public byte[] signedBytes() {
        return ("betterif-head.1." + keyId + "." + size + "." + at.getEpochSecond() + "." + HEX.formatHex(root))
                .getBytes(StandardCharsets.US_ASCII);
    }

    public String line() {
        return new String(signedBytes(), StandardCharsets.US_ASCII) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** What fits on a poster: the size and half of the root, such as {@code 1042-3f9a77c1…}. Without signature. */
    public String shortForm() {
        return size + "-" + HEX.formatHex(root).substring(0, SHORT_HEX);
    }

    public boolean signedBy(PublicKey key) {
        return key.id().equals(keyId) && key.verifies(signedBytes(), signature);
    }

    /** @throws IllegalArgumentException when it is not a head */
    public static Head parse(String line) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a head: " + line.strip());
        }
        return new Head(
                parts.group(1),
                Long.parseLong(parts.group(2)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
                HEX.parseHex(parts.group(4)),
                Base64.getUrlDecoder().decode(parts.group(5)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head head && line().equals(head.line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return line();
    }
}
