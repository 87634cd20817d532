/**
 * Threads as everybody reads them, and one's own comments in a list: rows, pages and views, which of them can be seen. Who
 * writes, and what is written, is the package above.
 */
@NullMarked
package org.betterif.comment.thread;

import org.jspecify.annotations.NullMarked;
