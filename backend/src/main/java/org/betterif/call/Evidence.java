package org.betterif.call;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.betterif.shared.LocalisedSize;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Something to read before one decides, attached as a link. */
@Embeddable
public record Evidence(
        @NotNull @Valid @LocalisedSize(max = 200) @EmbeddedColumnNaming("title_%s")
        LocalisedText title,

        @NotNull @Pattern(regexp = "https://\\S+") @Size(max = 500)
        String url) {}
