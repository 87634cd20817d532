package org.betterif.shared.text;

import java.util.Optional;
import org.betterif.shared.LocalisedText;

/**
 * A line that whatever is sent out may end with, such as a feed or a summary by mail: the same for everybody. A feature offers
 * one as a bean; whoever writes the paper adds all there are, and knows none of them.
 */
public interface Colophon {

    /** @return nothing while there is nothing to say */
    Optional<Line> line();

    /** @param words what a reader reads @param address where more is said, a path of this site */
    record Line(LocalisedText words, String address) {}
}
