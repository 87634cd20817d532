package org.betterif.account;

/** Who asks in this request; {@code account.signin} finds out. */
public interface CurrentActor {

    /** Cheap: ask as often as you like. */
    Actor get();
}
