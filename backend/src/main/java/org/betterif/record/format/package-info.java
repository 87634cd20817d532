/**
 * The record's format, byte by byte, as {@code docs/record.md} writes it down: leaves and nodes of the tree, proofs, signed
 * heads, keys, lines of the download. Pure: no table, no bean, no clock. Who writes the record and who checks it use the same.
 */
@NullMarked
package org.betterif.record.format;

import org.jspecify.annotations.NullMarked;
