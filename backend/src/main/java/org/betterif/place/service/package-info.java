/** The parts of the council, and the bodies beside it, that can owe an answer: for which topics, in which areas. */
@NullMarked
package org.betterif.place.service;

import org.jspecify.annotations.NullMarked;
