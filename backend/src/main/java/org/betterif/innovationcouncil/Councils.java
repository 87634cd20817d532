package org.betterif.innovationcouncil;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.betterif.shared.problem.ProblemException;

@ApplicationScoped
class Councils implements PanacheRepositoryBase<Council, Long> {

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
