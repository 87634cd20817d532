/**
 * Pure methods of choosing: who sits, what is shortlisted, what is paid for. Plain records in, results with an
 * explanation out; no database, no clock, no framework, and no other feature of BetterIf (not even accounts), so that
 * each method can be read, tested and cited alone.
 *
 * <ul>
 *   <li>{@code approval}: greedy, Method of Equal Shares, sequential Phragmén, sequential PAV, maximin support</li>
 *   <li>{@code ranking}: Scottish STV, Meek STV, Borda, Schulze</li>
 *   <li>{@code score}: means, medians and agreement of jurors' scores; who scores what</li>
 *   <li>{@code sortition}: LEXIMIN and the public draw</li>
 *   <li>{@code format}: Pabulib, .blt and .abc.yaml files</li>
 *   <li>{@code command}: the two commands that need no server</li>
 * </ul>
 *
 * Where two candidates are compared, arithmetic is exact ({@link org.betterif.selection.Fraction}); floating point only
 * screens what cannot be close. Every tie is broken by a published {@link org.betterif.selection.TieRule}.
 */
@org.jspecify.annotations.NullMarked
package org.betterif.selection;
