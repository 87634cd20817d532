/** Which rule counts and how it is set, and what a count says as plain data for pages and files. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.method;
