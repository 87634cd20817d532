/**
 * What enters the record: each feature's events, written down in the transaction of the act, and the texts behind the hashes,
 * which are asked of the features that keep them. An act waits here without an order; {@code record} gives it one.
 */
@NullMarked
package org.betterif.record.act;

import org.jspecify.annotations.NullMarked;
