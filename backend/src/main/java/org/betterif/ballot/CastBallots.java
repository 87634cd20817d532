package org.betterif.ballot;

import org.betterif.selection.Election;
import org.betterif.selection.TieRule;

/** The papers of a counted ballot, of nobody, for whoever counts them by a rule of their own. @param tie its rule for ties */
public record CastBallots(Election election, TieRule tie) {}
