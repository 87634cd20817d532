/**
 * What is owed, as it is read: by everybody as lists, the longest wait first, and with each idea; by the desks, the earliest date
 * first. It writes nothing; {@code duty} does.
 */
@NullMarked
package org.betterif.response.owed;

import org.jspecify.annotations.NullMarked;
