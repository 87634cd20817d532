package org.betterif.place;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** The council that runs the site. There is one. */
@Entity
class Place {

    static final short ONLY = 1;

    @Id
    private short id = ONLY;

    @Version
    private long version;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("short_name_%s")
    private LocalisedText shortName;

    @Embedded
    @EmbeddedColumnNaming("strapline_%s")
    private LocalisedText strapline;

    @Embedded
    @EmbeddedColumnNaming("welcome_%s")
    private @Nullable LocalisedText welcome;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable LocalisedText note;

    @Embedded
    @EmbeddedColumnNaming("address_%s")
    private @Nullable LocalisedText address;

    @Embedded
    @EmbeddedColumnNaming("opening_%s")
    private @Nullable LocalisedText opening;

    private @Nullable String telephone;

    private @Nullable String email;

    protected Place() {}

    void write(CouncilPlan plan) {
        name = plan.name();
        shortName = plan.shortName();
        strapline = plan.strapline();
        welcome = plan.welcome();
        note = plan.note();
        address = plan.address();
        opening = plan.opening();
        telephone = plan.telephone();
        email = plan.email();
    }

    long version() {
        return version;
    }
}
