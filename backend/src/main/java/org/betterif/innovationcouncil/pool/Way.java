package org.betterif.innovationcouncil.pool;

/** How members are found. */
public enum Way {
    /** The clerk chooses among those who apply, with a published reason. */
    APPLICATION,
    /** Drawn by lot among those who volunteer. */
    SORTITION
}
