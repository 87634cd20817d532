package org.betterif.account.councillor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Locale;
import org.betterif.account.AccountPolicy;
import org.betterif.account.AccountReason;
import org.betterif.account.Actor;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.betterif.shared.text.WrittenText;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;

/** The public page that each councillor has from their first sign-in on, and writes themselves. */
@ApplicationScoped
class CouncillorService {

    private static final int LONGEST_SLUG = 60;
    private static final String FOREIGN_KEY = "23503";

    private final Councillors councillors;

    CouncillorService(Councillors councillors) {
        this.councillors = councillors;
    }

    CouncillorRef bySlug(String slug) {
        return councillors.bySlug(slug).orElseThrow(() -> ProblemException.notFound("councillor"));
    }

    @Transactional
    void edit(Actor actor, String slug, long version, CouncillorRequests.Profile request) {
        var page = bySlug(slug);
        AccountPolicy.mayEditProfile(actor, page.personId()).require();
        var biography = request.biography() == null
                ? null
                : new LocalisedText(
                        WrittenText.cleaned(request.biography().en()),
                        WrittenText.cleaned(request.biography().cy()));
        if (!updated(page, version, biography, request.wardAreaId())) {
            throw ProblemException.stale(councillors.version(page.personId()));
        }
    }

    /** Areas belong to the place, which this package cannot ask: the foreign key answers. */
    private boolean updated(CouncillorRef page, long version, @Nullable LocalisedText biography, @Nullable Long ward) {
        try {
            return councillors.update(page.personId(), version, biography, ward);
        } catch (StatementException e) {
            if (e.getCause() instanceof SQLException cause && FOREIGN_KEY.equals(cause.getSQLState())) {
                throw ProblemException.invalid("wardAreaId", AccountReason.WARD_UNKNOWN, "There is no such area.");
            }
            throw e;
        }
    }

    /** Makes the page of somebody who has none yet; its address comes from the name and stays. */
    void ensure(Actor actor, String name) {
        if (AccountPolicy.hasPublicPage(actor).allowed()
                && councillors.of(actor.personId()).isEmpty()) {
            councillors.insert(actor.personId(), slug(name, actor.personId()));
        }
    }

    private String slug(String name, long personId) {
        var plain = slug(name);
        return plain == null || councillors.bySlug(plain).isPresent() ? "councillor-" + personId : plain;
    }

    /** The letters and digits of a name, as an address can have them; null when there are none. */
    static @Nullable String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^(cllr|councillor|cyng|cynghorydd)\\.?\\s+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut =
                plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? null : cut;
    }
}
