/**
 * The seats of a council: who was invited or offered one, took it, stands ready as an alternate, left; what a member declared,
 * needs and agreed to. It knows the council by its public face alone; the council asks who sits by {@code SeatingDirectory}.
 *
 * <p>What somebody wrote about an interest, needs or is out of pocket for is read by the clerk alone; who is not named is not
 * named anywhere.
 */
@NullMarked
package org.betterif.innovationcouncil.seat;

import org.jspecify.annotations.NullMarked;
