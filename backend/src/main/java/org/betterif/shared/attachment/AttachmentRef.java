package org.betterif.shared.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.betterif.shared.LocalisedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file as everybody may know it who may read it.
 *
 * @param url where its bytes are; a file never changes, so they may be kept for ever
 * @param smallUrl of an image: at most 640 pixels wide, for lists
 * @param alternative what an image shows or what a document is, for those who do not see or open it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attachment")
public record AttachmentRef(
        long id,
        FileType type,
        String url,
        @Nullable String smallUrl,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        LocalisedText alternative) {}
