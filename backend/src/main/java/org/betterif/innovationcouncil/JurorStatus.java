package org.betterif.innovationcouncil;

public enum JurorStatus {
    INVITED,
    SEATED,
    /** Ready to take the seat of a member who leaves; does not score or decide. */
    ALTERNATE,
    DECLINED,
    /** Stepped down or was removed. Scores count only if the scoring had closed by then. */
    LEFT
}
