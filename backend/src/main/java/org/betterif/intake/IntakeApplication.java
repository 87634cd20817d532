package org.betterif.intake;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Runs one import in the started program and prints its report. */
@ApplicationScoped
@Unremovable
class IntakeApplication implements QuarkusApplication {

    private final Intake intake;

    IntakeApplication(Intake intake) {
        this.intake = intake;
    }

    @Override
    public int run(String... args) throws IOException {
        try {
            var options = IntakeOptions.of(IntakeCommand.rest(args));
            IntakeReport report;
            try (var progress = Progress.to(System.err)) {
                report = intake.run(options, progress);
            }
            report.print(System.out);
            if (options.report() != null) {
                report.write(options.report());
            }
            return report.faults().isEmpty() ? IntakeCommand.OK : IntakeCommand.SOME_BROKEN;
        } catch (IntakeFault fault) {
            System.err.println(fault.getMessage());
            return IntakeCommand.BAD_INPUT;
        }
    }
}
