/** How well the council keeps its word, and how well others did in history that was brought in, by the same measures. */
@NullMarked
package org.betterif.response.figures;

import org.jspecify.annotations.NullMarked;
