package org.betterif.place.calendar;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.betterif.place.book.Entry;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** A day on which the council does not work, beside weekends and bank holidays. */
@Entity
class Closure implements Entry<ClosurePlan> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private LocalDate day;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    protected Closure() {}

    Closure(ClosurePlan plan) {
        write(plan);
    }

    @Override
    public void write(ClosurePlan plan) {
        day = plan.day();
        name = plan.name();
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
