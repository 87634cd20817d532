/** The people kept here, and what each does with their own account: first sign-in, settings, copy, erasure. */
@NullMarked
package org.betterif.account.person;

import org.jspecify.annotations.NullMarked;
