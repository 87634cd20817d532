/**
 * What an administrator keeps of those who owe answers: the people at each service's desk, when they are reminded, and which
 * fields a service always fills. The duties they owe are in the packages beside it.
 */
@NullMarked
package org.betterif.response.staff;

import org.jspecify.annotations.NullMarked;
