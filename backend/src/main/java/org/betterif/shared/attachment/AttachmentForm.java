package org.betterif.shared.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a form sends with a file (multipart/form-data). The file's name is never looked at. */
@Schema(name = "AttachmentForm")
public class AttachmentForm {

    @RestForm("file")
    @Schema(type = SchemaType.STRING, format = "binary", description = "JPEG, PNG or PDF, at most 10 MB")
    @Nullable
    FileUpload file;

    @RestForm("alternativeEn")
    @Schema(description = "What it shows or is, in English, at most 500 characters")
    @Nullable
    String alternativeEn;

    @RestForm("alternativeCy")
    @Schema(description = "The same in Welsh")
    @Nullable
    String alternativeCy;

    /** What makes one request the same as another. */
    public record Fingerprint(String hash, LocalisedText alternative) {}

    public Fingerprint fingerprint() {
        return new Fingerprint(Attachments.hash(bytes()), alternative());
    }

    public byte[] bytes() {
        if (file == null) {
            throw ProblemException.invalid("file", AttachmentReason.MISSING, "Send a file.");
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalisedText alternative() {
        return new LocalisedText(
                alternativeEn == null ? "" : WrittenText.oneLine(alternativeEn),
                alternativeCy == null ? "" : WrittenText.oneLine(alternativeCy));
    }
}
