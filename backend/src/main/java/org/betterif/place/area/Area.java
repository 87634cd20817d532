package org.betterif.place.area;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.betterif.place.book.Entry;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A ward or neighbourhood; nested. */
@Entity
class Area implements Entry<AreaPlan> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("about_%s")
    private @Nullable LocalisedText about;

    @jakarta.persistence.Column(name = "parent_id")
    private @Nullable Long parentId;

    private int population;

    /** GeoJSON. */
    private @Nullable String boundary;

    protected Area() {}

    Area(AreaPlan plan) {
        write(plan);
    }

    @Override
    public void write(AreaPlan plan) {
        slug = plan.slug();
        name = plan.name();
        about = plan.about();
        parentId = plan.parentId();
        population = plan.population();
        boundary = plan.boundary() == null ? null : plan.boundary().geoJson();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }
}
