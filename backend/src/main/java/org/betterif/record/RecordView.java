package org.betterif.record;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.betterif.record.act.RecordKind;
import org.betterif.record.format.Head;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The record as everybody reads it. Hashes are hexadecimal. */
final class RecordView {

    private static final HexFormat HEX = HexFormat.of();

    private RecordView() {}

    /** @param line the whole head in one line: what to keep, to check a later record against */
    @Schema(name = "RecordHead")
    record HeadView(long size, Instant at, String root, String keyId, String signature, String line, String shortForm) {

        static HeadView of(Head head) {
            return new HeadView(
                    head.size(),
                    head.at(),
                    HEX.formatHex(head.root()),
                    head.keyId(),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(head.signature()),
                    head.line(),
                    head.shortForm());
        }
    }

    /**
     * @param title of the idea, while it is public
     * @param says the entry in plain words
     * @param entry the leaf, byte by byte
     * @param textHash the salted hash of a text, where the entry has one
     */
    @Schema(name = "RecordEntry")
    record EntryView(
            long index,
            RecordKind kind,
            Instant at,
            boolean imported,
            @Nullable Long idea,
            @Nullable String title,
            LocalisedText says,
            String entry,
            String leaf,
            @Nullable String textHash) {}

    /** @param path the hashes that lead from the leaf to the head's root, from below */
    @Schema(name = "RecordProof")
    record ProofView(EntryView entry, HeadView head, List<String> path) {}

    /** @param path shows that the record of {@code from} is the beginning of that of {@code to} */
    @Schema(name = "RecordConsistency")
    record ConsistencyView(HeadView from, HeadView to, List<String> path) {}

    @Schema(name = "RecordTextState")
    enum TextState {
        /** The entry is about no text. */
        NONE,
        /** Salt and text are here: their hash is the entry's. */
        MATCHES,
        /** The text that is stored now is not the one that was recorded. */
        DIFFERS,
        /** Not public now, so it is not shown. */
        WITHHELD,
        /** The salt was erased with the text: a gap, which anybody can see is one. */
        ERASED
    }

    /** @param salt and text: SHA-256 over the salt's bytes and the text's UTF-8 bytes is the entry's {@code text} */
    @Schema(name = "RecordText")
    record TextView(
            TextState state,
            @Nullable String hash,
            @Nullable String salt,
            @Nullable String text) {}

    /** @param former keys that signed earlier heads */
    @Schema(name = "RecordKey")
    record KeyView(String id, String publicKey, String pem, List<String> former) {}

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
