package org.betterif.comment;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.betterif.shared.http.Page;

/** An ETag for a page of comments: of everything in it, names included, since any of them may change by itself. */
final class PageTag {

    private static final int BYTES = 12;

    private PageTag() {}

    static EntityTag of(Page<?> page) {
        try {
            // records print all their parts, which is all that is sent
            var digest = MessageDigest.getInstance("SHA-256").digest(page.toString().getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, BYTES), true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
