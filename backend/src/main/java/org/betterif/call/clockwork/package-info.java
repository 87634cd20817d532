/** The turns of the timetables: a call opens, a phase ends, a call closes. Each is told to others once. */
@NullMarked
package org.betterif.call.clockwork;

import org.jspecify.annotations.NullMarked;
