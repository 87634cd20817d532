/**
 * What an answer says, in both languages, and what it lacks before it may be published. It keeps nothing: drafts, templates and
 * published answers are written in these words.
 */
@NullMarked
package org.betterif.response.text;

import org.jspecify.annotations.NullMarked;
