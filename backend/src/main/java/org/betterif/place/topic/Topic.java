package org.betterif.place.topic;

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

/** What an idea is about. */
@Entity
class Topic implements Entry<TopicPlan> {

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

    private String icon;

    private String colour;

    protected Topic() {}

    Topic(TopicPlan plan) {
        write(plan);
    }

    @Override
    public void write(TopicPlan plan) {
        slug = plan.slug();
        name = plan.name();
        about = plan.about();
        icon = plan.icon().code();
        colour = plan.colour().code();
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
