package org.betterif.response.evidence;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.betterif.account.CurrentActor;

/** Lets only those send a file who may attach one. */
@Provider
@BeforeTheBody
class FileGate implements ContainerRequestFilter {

    private final CurrentActor current;

    FileGate(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        EvidencePolicy.mayAttach(current.get()).require();
    }
}
