package org.betterif.shortlist.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.area.AreaRef;
import org.jspecify.annotations.Nullable;

/** What bounds can refer to: an idea's kind, its topic, its area with the areas around it. */
@ApplicationScoped
class IdeaLabels {

    private final IdeaDirectory ideas;
    private final PlaceDirectory places;

    IdeaLabels(IdeaDirectory ideas, PlaceDirectory places) {
        this.ideas = ideas;
        this.places = places;
    }

    /** An idea that is not public any more has none. */
    Map<Long, Map<String, Set<String>>> of(Collection<Long> numbers) {
        var areas = places.areas().stream().collect(Collectors.toMap(AreaRef::id, Function.identity()));
        var labels = new HashMap<Long, Map<String, Set<String>>>();
        for (var card : ideas.cards(numbers)) {
            labels.put(card.number(), labels(card, areas));
        }
        return labels;
    }

    private static Map<String, Set<String>> labels(IdeaCard card, Map<Long, AreaRef> areas) {
        var labels = new HashMap<String, Set<String>>();
        if (card.kind() != null) {
            labels.put(Rule.Label.KIND.name(), Set.of(card.kind().name()));
        }
        if (card.topic() != null) {
            labels.put(Rule.Label.TOPIC.name(), Set.of(card.topic().slug()));
        }
        if (card.area() != null) {
            var around = new HashSet<String>();
            for (@Nullable AreaRef area = areas.get(card.area().id()); area != null && around.add(area.slug()); ) {
                area = area.parentId() == null ? null : areas.get(area.parentId());
            }
            labels.put(Rule.Label.AREA.name(), around);
        }
        return labels;
    }
}
