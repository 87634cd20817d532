package org.betterif.shared.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.betterif.shared.problem.ProblemException;

/** What a file is, told by its first bytes and never by its name. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BRAND_AT = 8;
    private static final int BOX_AT = 4;
    /** A PDF ends with this mark, give or take a few line ends. */
    private static final int PDF_TAIL = 1024;

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    boolean image() {
        return this != PDF;
    }

    /** @throws ProblemException 415 for what is not taken, 422 for a PDF that is cut off */
    static FileType of(byte[] content) {
        if (starts(content, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return JPEG;
        }
        if (starts(content, 0, PNG_START)) {
            return PNG;
        }
        if (starts(content, 0, ascii("%PDF-"))) {
            return whole(content);
        }
        if (starts(content, 0, ascii("RIFF")) && starts(content, BRAND_AT, ascii("WEBP"))) {
            throw new ProblemException(
                    AttachmentReason.WEBP_NOT_TAKEN, "WebP cannot be cleaned of its metadata here: send JPEG or PNG.");
        }
        if (starts(content, BOX_AT, ascii("ftyp"))) {
            throw new ProblemException(
                    AttachmentReason.HEIC_NOT_TAKEN, "HEIC, AVIF and films are not taken: send JPEG or PNG.");
        }
        throw new ProblemException(
                AttachmentReason.TYPE_NOT_TAKEN, "By its content this is neither JPEG nor PNG nor PDF.");
    }

    private static FileType whole(byte[] content) {
        var tail = new String(
                content,
                Math.max(0, content.length - PDF_TAIL),
                Math.min(content.length, PDF_TAIL),
                StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new ProblemException(AttachmentReason.UNREADABLE, "The PDF is cut off: it has no end.");
        }
        return PDF;
    }

    private static boolean starts(byte[] content, int at, byte[] mark) {
        return content.length >= at + mark.length && Arrays.equals(content, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
