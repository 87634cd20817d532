/**
 * What officers say to each other about an answer while it is written: comments on the draft, each about the whole or one
 * field, until they are settled. Never public; the answer is the package above.
 */
@NullMarked
package org.betterif.response.drafting;

import org.jspecify.annotations.NullMarked;
