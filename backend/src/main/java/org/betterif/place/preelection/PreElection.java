package org.betterif.place.preelection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.betterif.place.book.Entry;
import org.betterif.shared.LocalisedText;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** Days of restricted publicity before an election, in some areas or everywhere. */
@Entity
@Table(name = "pre_election")
class PreElection implements Entry<PreElectionPlan> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private LocalisedText name;

    @Embedded
    @EmbeddedColumnNaming("why_%s")
    private LocalisedText why;

    @ElementCollection
    @CollectionTable(name = "pre_election_area", joinColumns = @JoinColumn(name = "pre_election_id"))
    @Column(name = "area_id")
    private Set<Long> areas = new HashSet<>();

    protected PreElection() {}

    PreElection(PreElectionPlan plan) {
        write(plan);
    }

    @Override
    public void write(PreElectionPlan plan) {
        from = plan.from();
        to = plan.to();
        name = plan.name();
        why = plan.why();
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
