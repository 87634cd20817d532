/** Where an imported idea comes from: the platform, its state there, what that platform's licence asks to be said. */
@NullMarked
package org.betterif.intake.origin;

import org.jspecify.annotations.NullMarked;
