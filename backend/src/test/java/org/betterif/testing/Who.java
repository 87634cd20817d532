package org.betterif.testing;

import java.util.List;
import org.betterif.account.Actor;
import org.betterif.account.Role;

/**
 * Somebody a policy is asked about: a column of docs/permissions.md. Beside the roles that every feature knows, a feature
 * makes its own: {@code new Who("the author", Actors.citizen(AUTHOR))}.
 */
public record Who(String label, Actor actor) {

    public static final Who VISITOR = new Who("visitor", Actors.visitor());
    /** Signed in, the first sign-in not complete. */
    public static final Who NEWCOMER = new Who("newcomer", Actors.unwelcomed(901));

    public static final Who SUSPENDED = new Who("suspended", Actors.suspended(902));
    public static final Who CITIZEN = new Who("citizen", Actors.citizen(903));
    public static final Who RESIDENT = new Who("verified resident", Actors.with(904, Role.VERIFIED_RESIDENT));
    public static final Who FACILITATOR = new Who("facilitator", Actors.with(905, Role.FACILITATOR));
    public static final Who OFFICER = new Who("officer", Actors.with(906, Role.OFFICER));
    public static final Who COUNCILLOR = new Who("councillor", Actors.with(907, Role.COUNCILLOR));
    public static final Who ANSWERER = new Who("answerer", Actors.with(908, Role.ANSWERER));
    public static final Who CLERK = new Who("clerk", Actors.with(909, Role.CLERK));
    public static final Who MODERATOR = new Who("moderator", Actors.with(910, Role.MODERATOR));
    public static final Who SAFEGUARDING_LEAD = new Who("safeguarding lead", Actors.with(911, Role.SAFEGUARDING_LEAD));
    public static final Who ADMINISTRATOR = new Who("administrator", Actors.with(912, Role.ADMINISTRATOR));

    /** Everybody that every feature's policy must have an answer for. */
    public static final List<Who> EVERYBODY = List.of(
            VISITOR,
            NEWCOMER,
            SUSPENDED,
            CITIZEN,
            RESIDENT,
            FACILITATOR,
            OFFICER,
            COUNCILLOR,
            ANSWERER,
            CLERK,
            MODERATOR,
            SAFEGUARDING_LEAD,
            ADMINISTRATOR);

    /** All who take part: signed in, welcomed, not suspended. */
    public static final List<Who> TAKING_PART = List.of(
            CITIZEN,
            RESIDENT,
            FACILITATOR,
            OFFICER,
            COUNCILLOR,
            ANSWERER,
            CLERK,
            MODERATOR,
            SAFEGUARDING_LEAD,
            ADMINISTRATOR);

    @Override
    public String toString() {
        return label;
    }
}
