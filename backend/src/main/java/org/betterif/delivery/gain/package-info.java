/**
 * What an idea saved, improved or cost over a period, for each service: who paid, who gained and who lost, with the source; sums
 * by service.
 *
 * <p>Uses {@link org.betterif.delivery.promised.PromisedDirectory} for which ideas may be seen, and fires
 * {@link org.betterif.delivery.DeliveryEvent}.
 */
@NullMarked
package org.betterif.delivery.gain;

import org.jspecify.annotations.NullMarked;
