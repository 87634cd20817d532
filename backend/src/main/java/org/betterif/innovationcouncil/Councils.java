package org.betterif.innovationcouncil;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.Slug;

@ApplicationScoped
class Councils implements PanacheRepositoryBase<Council, Long> {

    /** Besides councils, {@code /councils/invitation} has a page of its own. */
    private static final Slug SLUG = new Slug("council", Set.of("invitation"));

    /** A free one, of the English name. */
    String freeSlug(String name) {
        return SLUG.of(name, taken -> bySlug(taken).isPresent());
    }

    Optional<Council> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** @throws ProblemException 404 */
    Council requireSlug(String slug) {
        return bySlug(slug).orElseThrow(() -> ProblemException.notFound("innovation council"));
    }

    /** The newest first. */
    List<Council> newestFirst() {
        return find("order by convenedAt desc, id desc").list();
    }
}
