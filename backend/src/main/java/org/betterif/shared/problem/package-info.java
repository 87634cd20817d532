/** How a refusal or a fault reaches a client: RFC 9457 problem+json, from one mapper. */
@NullMarked
package org.betterif.shared.problem;

import org.jspecify.annotations.NullMarked;
