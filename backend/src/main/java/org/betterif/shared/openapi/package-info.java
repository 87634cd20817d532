/** What the API's own description says beyond what is read from the code: examples, and why something may be refused. */
@NullMarked
package org.betterif.shared.openapi;

import org.jspecify.annotations.NullMarked;
