package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.innovationcouncil.draw.DrawState;

/** What other features may ask about calls for members. */
@ApplicationScoped
public class RecruitmentDirectory {

    private final Pool pool;
    private final RecruitmentImport imports;

    RecruitmentDirectory(Pool pool, RecruitmentImport imports) {
        this.pool = pool;
        this.imports = imports;
    }

    /** A call of the demo; its lots are drawn by the next run of the queue. */
    @Transactional
    public void importRecruitment(CouncilRef council, ImportedRecruitment imported) {
        imports.enter(council, imported);
    }

    @Transactional
    public Optional<RecruitmentRef> of(CouncilRef council) {
        var state = pool.of(council);
        return state.recruitment()
                .map(recruitment -> new RecruitmentRef(
                        recruitment.way(),
                        recruitment.text(),
                        recruitment.opensAt(),
                        recruitment.closesAt(),
                        recruitment.seats(),
                        state.inPool(),
                        state.draws().stream()
                                .map(draw -> ref(draw, recruitment))
                                .toList()));
    }

    private static RecruitmentRef.DrawRef ref(Draw draw, Recruitment recruitment) {
        boolean drawn = draw.state() == DrawState.DRAWN;
        return new RecruitmentRef.DrawRef(
                draw.round(),
                draw.commitment(),
                drawn ? draw.seed() : null,
                drawn ? draw.command(recruitment.onePerHousehold()) : null,
                draw.panel());
    }
}
