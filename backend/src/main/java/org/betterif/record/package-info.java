/**
 * The public record: what was published, answered, moderated and decided, in one append-only log that anybody can check.
 *
 * <p>{@code act} writes an entry in the transaction of what happened, where it waits; one sequencer here gives it an index, puts
 * it into a Merkle tree (RFC 9162) and signs the tree's head. {@code format} is what is written, byte by byte; {@code verifier}
 * checks a download with nothing else. Nothing personal is in it: texts stand there as salted hashes, whose salt is kept apart
 * and can be erased. See {@code docs/record.md} and {@code docs/adr/2026-11-26-a-record-anyone-can-check.md}.
 *
 * <p>At the edge of the map: nobody imports it.
 */
@NullMarked
package org.betterif.record;

import org.jspecify.annotations.NullMarked;
