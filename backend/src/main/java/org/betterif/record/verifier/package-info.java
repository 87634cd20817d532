/**
 * Checks a downloaded record from its first line to its last: {@code verify-record}. Needs a file, a public key and heads seen
 * earlier; no database, no other part of this program ({@code ImportMapTest} holds that), and no network.
 */
@NullMarked
package org.betterif.record.verifier;

import org.jspecify.annotations.NullMarked;
