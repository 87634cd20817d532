/** Readers and writers of published file formats; a file is read whole or refused with its line. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.format;
