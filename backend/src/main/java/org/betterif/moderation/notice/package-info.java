/**
 * Notice and action, after section 5 of the Defamation Act 2013: a notice from anyone, its clock, the answer of whoever wrote
 * the words, and the outcome.
 */
@NullMarked
package org.betterif.moderation.notice;

import org.jspecify.annotations.NullMarked;
