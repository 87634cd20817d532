package org.betterif.ballot.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.ballot.BallotDirectory;
import org.betterif.ballot.terms.BallotTerms;
import org.betterif.call.CallDirectory;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;

/** Enters one file in the started program and says under which address its ballot stands. */
@ApplicationScoped
@Unremovable
class BallotFileApplication implements QuarkusApplication {

    private final BallotDirectory ballots;
    private final CallDirectory calls;

    BallotFileApplication(BallotDirectory ballots, CallDirectory calls) {
        this.ballots = ballots;
        this.calls = calls;
    }

    @Override
    public int run(String... args) {
        try {
            System.out.println(enter(BallotFileOptions.of(BallotFileCommand.rest(args))));
            return BallotFileCommand.OK;
        } catch (BallotFileFault fault) {
            System.err.println(fault.getMessage());
        } catch (ProblemException refused) {
            System.err.println(BallotFileOptions.messageOf(refused));
        }
        return BallotFileCommand.BAD_INPUT;
    }

    /** @return what to print @throws BallotFileFault when there is no such call @throws ProblemException */
    String enter(BallotFileOptions options) {
        var call = calls.calls().values().stream()
                .filter(known -> known.slug().equals(options.call()))
                .findFirst()
                .orElseThrow(() -> new BallotFileFault("there is no call " + options.call(), false));
        var slug = ballots.bring(
                call.id(),
                new LocalisedText(options.nameEn(), options.nameCy()),
                options.file(),
                new BallotTerms.Counting(options.rule(), null, null, null, null, null),
                options.tie());
        return options.told() + "\nentered as /ballots/" + slug;
    }
}
