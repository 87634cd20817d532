package org.betterif.innovationcouncil.seat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.shared.problem.ProblemException;

@ApplicationScoped
class Jurors implements PanacheRepositoryBase<Juror, Long> {

    List<Juror> of(long councilId) {
        return find("councilId = ?1 order by id", councilId).list();
    }

    List<Juror> of(Collection<Long> councilIds) {
        return councilIds.isEmpty()
                ? List.of()
                : find("councilId in ?1 order by id", councilIds).list();
    }

    List<Juror> seated(long councilId) {
        return find("councilId = ?1 and status = ?2 order by id", councilId, JurorStatus.SEATED)
                .list();
    }

    Optional<Juror> seatOf(long personId, long councilId) {
        return find("personId = ?1 and councilId = ?2 and status = ?3", personId, councilId, JurorStatus.SEATED)
                .firstResultOptional();
    }

    /** Seated, or ready to step in. */
    boolean has(long personId, long councilId) {
        return count(
                        "personId = ?1 and councilId = ?2 and status in ?3",
                        personId,
                        councilId,
                        List.of(JurorStatus.SEATED, JurorStatus.ALTERNATE))
                > 0;
    }

    List<Juror> ofPerson(long personId) {
        return find("personId = ?1 order by id desc", personId).list();
    }

    Optional<Juror> byCode(byte[] hash) {
        return find("codeHash", hash).firstResultOptional();
    }

    /** @throws ProblemException 404 */
    Juror required(long councilId, long jurorId) {
        return findByIdOptional(jurorId)
                .filter(juror -> juror.councilId() == councilId)
                .orElseThrow(() -> ProblemException.notFound("juror on this council"));
    }
}
