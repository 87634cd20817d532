/** Ideas with a past: each enters once, whole, with its later texts, and starts no clock. */
@NullMarked
package org.betterif.idea.imported;

import org.jspecify.annotations.NullMarked;
