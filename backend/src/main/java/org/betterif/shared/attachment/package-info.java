/**
 * Files that a feature attaches to what it publishes: PDF and images, kept in PostgreSQL.
 *
 * <p>A file's type is told by its content. Images are drawn anew, so that place, camera and other metadata are gone and nothing
 * but a picture is left. A file is read by nobody until a feature says that it belongs to something readable
 * ({@link org.betterif.shared.attachment.AttachmentUse}); what nobody uses is removed after a week.
 */
@NullMarked
package org.betterif.shared.attachment;

import org.jspecify.annotations.NullMarked;
