package org.betterif.place.rightdoor;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.betterif.place.book.Entry;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** Where something belongs that is no idea: a fault, a complaint, a request for information, planning, an emergency. */
@Entity
@Table(name = "right_door")
class RightDoor implements Entry<RightDoorPlan> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;

    private boolean urgent;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("text_%s")
    private LocalisedText text;

    private @Nullable String link;

    private @Nullable String telephone;

    @Column(name = "keywords_en")
    private String[] english;

    @Column(name = "keywords_cy")
    private String[] welsh;

    private int position;

    protected RightDoor() {}

    RightDoor(RightDoorPlan plan) {
        write(plan);
    }

    @Override
    public void write(RightDoorPlan plan) {
        var words = plan.keywords().cleaned();
        slug = plan.slug();
        urgent = plan.urgent();
        name = plan.name();
        text = plan.text();
        link = plan.link();
        telephone = plan.telephone();
        english = words.en().toArray(String[]::new);
        welsh = words.cy().toArray(String[]::new);
        position = plan.position();
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
