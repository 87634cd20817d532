package org.betterif.response.occasion;

import java.util.List;
import org.betterif.idea.IdeaCard;
import org.betterif.response.owed.DutyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a date, as everybody may see it.
 *
 * @param idea null for an idea that is out of sight: what is owed stays listed by its number
 * @param services those that will owe it, as its topic and area are looked after today
 */
@Schema(name = "UndatedEntry", description = "An answer that is owed by a date that cannot be set yet, in a list.")
record UndatedEntry(UndatedRef owed, @Nullable IdeaCard idea, List<DutyView.Service> services) {}
