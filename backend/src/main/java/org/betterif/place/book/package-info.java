/**
 * The place's book: lists that an administrator keeps and an import brings, read at once and held in memory, changed entry
 * by entry. What stands in a list, and what an entry has to agree with, each list says for itself in a package above.
 */
@NullMarked
package org.betterif.place.book;

import org.jspecify.annotations.NullMarked;
