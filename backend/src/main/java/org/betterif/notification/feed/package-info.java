/**
 * Atom feeds of every public list, in both languages. Of its own it keeps only the public happenings that no other list has in
 * order; who is told what by name is none of its business.
 */
@NullMarked
package org.betterif.notification.feed;

import org.jspecify.annotations.NullMarked;
