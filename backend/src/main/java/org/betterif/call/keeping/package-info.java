/**
 * How an administrator drafts, publishes, changes and calls off a call, and what may still change once people take part;
 * also how an import brings one. What everybody reads is the package below.
 */
@NullMarked
package org.betterif.call.keeping;

import org.jspecify.annotations.NullMarked;
