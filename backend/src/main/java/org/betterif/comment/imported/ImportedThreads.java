package org.betterif.comment.imported;

import java.util.List;

/**
 * What an import of threads did.
 *
 * @param added how many are new
 * @param known how many were there already
 * @param withoutParent source ids of comments whose parent is missing: they stand as heads of threads of their own
 * @param empty source ids of comments without any words: left out, or a tombstone where somebody answered them
 */
public record ImportedThreads(int added, int known, List<String> withoutParent, List<String> empty) {}
