package org.betterif.account.councillor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the API takes about a councillor's page. */
final class CouncillorRequests {

    private CouncillorRequests() {}

    /** A councillor's own page. Both languages or none. */
    record Profile(
            @Nullable @Valid Biography biography, @Nullable Long wardAreaId) {}

    record Biography(
            @NotBlank @Size(max = 4000) String en,
            @NotBlank @Size(max = 4000) String cy) {}
}
