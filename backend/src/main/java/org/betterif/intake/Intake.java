package org.betterif.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;

/** Runs an import. */
@ApplicationScoped
class Intake {

    private final List<Importer> importers;
    private final Landing landing;

    Intake(@All List<Importer> importers, Landing landing) {
        this.importers = importers;
        this.landing = landing;
    }

    @ActivateRequestContext
    IntakeReport run(IntakeOptions options, Progress progress) {
        long began = System.nanoTime();
        var importer = importers.stream()
                .filter(one -> one.source() == options.source())
                .findFirst()
                .orElseThrow();
        var report = new IntakeReport(options.source());
        importer.run(options.directory(), period -> landing.find(options, period), report, progress);
        progress.close();
        report.took(Duration.ofNanos(System.nanoTime() - began));
        return report;
    }
}
