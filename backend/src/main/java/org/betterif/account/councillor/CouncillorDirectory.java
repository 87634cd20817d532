package org.betterif.account.councillor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What other features may ask about councillors' public pages. */
@ApplicationScoped
public class CouncillorDirectory {

    private final Councillors councillors;

    CouncillorDirectory(Councillors councillors) {
        this.councillors = councillors;
    }

    /** By name. */
    public List<CouncillorRef> councillors() {
        return councillors.all();
    }

    public Optional<CouncillorRef> councillor(long personId) {
        return councillors.of(personId);
    }

    /** Makes or rewrites the page of somebody who was imported as a councillor. */
    public void importCouncillor(ImportedCouncillor councillor) {
        councillors.importProfile(councillor);
    }
}
