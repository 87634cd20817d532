package org.betterif.response.adoption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.betterif.account.Actor;
import org.betterif.idea.IdeaRef;

/** Who adopted which idea. */
@ApplicationScoped
public class AdoptionDirectory {

    private final AdoptionService service;
    private final Adoptions adoptions;

    AdoptionDirectory(AdoptionService service, Adoptions adoptions) {
        this.service = service;
        this.adoptions = adoptions;
    }

    /** As everybody may see it. */
    public AdoptionView view(IdeaRef idea) {
        return service.view(idea);
    }

    /** Whether the actor, as a councillor, may adopt each of these ideas, and did; for the actor alone. */
    public Map<Long, AdoptionView.Mine> mine(Actor actor, Collection<Long> ideaNumbers) {
        return service.mine(actor, ideaNumbers);
    }

    /** A councillor adopted an idea at a past moment. */
    @Transactional
    public void record(long ideaNumber, long personId, Instant at) {
        adoptions.add(ideaNumber, personId, at);
    }
}
