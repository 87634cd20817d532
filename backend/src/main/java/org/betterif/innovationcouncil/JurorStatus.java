package org.betterif.innovationcouncil;

public enum JurorStatus {
    INVITED,
    SEATED,
    DECLINED,
    /** Stepped down or was removed. Scores count only if the scoring had closed by then. */
    LEFT
}
