/**
 * What is being asked, and when: calls for ideas with their timetable, rules, thresholds and evidence. The standing "open
 * door" is a call without an end.
 *
 * <p>What is asked, and when, is here, over {@code rules} (what is settled before); {@code shown} is what everybody reads,
 * {@code clockwork} tells what the timetables bring about, {@code keeping} is what an administrator does with calls.
 *
 * <p>A call is a draft, published, or cancelled; what may be done in it follows from its phases and the time alone. May
 * import {@code shared}, {@code account} and {@code place}.
 */
@NullMarked
package org.betterif.call;

import org.jspecify.annotations.NullMarked;
