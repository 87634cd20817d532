/**
 * What an idea says: its words and their choices, the texts that people have read, and what changed between them. Knows
 * neither who wrote it nor where it stands.
 */
@NullMarked
package org.betterif.idea.text;

import org.jspecify.annotations.NullMarked;
