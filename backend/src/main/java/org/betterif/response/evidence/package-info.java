/**
 * Files that officers attach to answers, and to what came of them: who may send one, and who reads it when. {@code shared} keeps
 * the files themselves.
 */
@NullMarked
package org.betterif.response.evidence;

import org.jspecify.annotations.NullMarked;
