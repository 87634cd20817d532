package org.betterif.place.service;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.betterif.place.book.Entry;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A part of the council, or a partner body, that can owe an answer. */
@Entity
class Service implements Entry<ServicePlan> {

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

    private boolean partner;

    @ElementCollection
    @CollectionTable(name = "service_topic", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "topic_id")
    private Set<Long> topics = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "service_area", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "area_id")
    private Set<Long> areas = new HashSet<>();

    protected Service() {}

    Service(ServicePlan plan) {
        write(plan);
    }

    @Override
    public void write(ServicePlan plan) {
        slug = plan.slug();
        name = plan.name();
        about = plan.about();
        partner = plan.partner();
        topics.retainAll(plan.topics());
        topics.addAll(plan.topics());
        areas.retainAll(plan.areas());
        areas.addAll(plan.areas());
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
