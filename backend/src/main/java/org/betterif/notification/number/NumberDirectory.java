package org.betterif.notification.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of notices, mails and kept searches as their readers see them: one to one, and in no order. The numbers themselves
 * count through everybody's, in the order of the people: from the distance of two, somebody with two accounts could tell how
 * many were told between them, and whether somebody who signed up between them supports an idea.
 */
@ApplicationScoped
public class NumberDirectory {

    /** What is numbered; the same number of another kind looks different. */
    public enum Kind {
        NOTICE,
        MAIL,
        SEARCH
    }

    private static final int BLOCK = 16;

    private final Jdbi jdbi;
    private volatile @Nullable SecretKeySpec key;

    NumberDirectory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** 32 hexadecimal digits. */
    public String of(Kind kind, long number) {
        var block = ByteBuffer.allocate(BLOCK).putLong(kind.ordinal()).putLong(number);
        return HexFormat.of().formatHex(cipher(Cipher.ENCRYPT_MODE, block.array()));
    }

    /** Empty for what is none of ours: half of the block is known, so that nobody can guess one. */
    public OptionalLong number(Kind kind, String opaque) {
        if (!opaque.matches("[0-9a-fA-F]{" + 2 * BLOCK + "}")) {
            return OptionalLong.empty();
        }
        var bytes = HexFormat.of().parseHex(opaque.toLowerCase(Locale.ROOT));
        var block = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, bytes));
        return block.getLong() == kind.ordinal() ? OptionalLong.of(block.getLong()) : OptionalLong.empty();
    }

    /** One block of AES is a permutation: no mode is needed. */
    private byte[] cipher(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key());
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    jdbi.withHandle(handle -> handle.createQuery("select key from notification_key")
                            .mapTo(byte[].class)
                            .one()),
                    "AES");
            key = known;
        }
        return known;
    }
}
