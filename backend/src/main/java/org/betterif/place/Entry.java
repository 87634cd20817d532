package org.betterif.place;

/** An entry of one of the place's lists, as it is kept. @param <P> what an administrator writes */
sealed interface Entry<P extends Plan> permits Area, Topic, Service, Closure, PreElection, RightDoor {

    long id();

    long version();

    void write(P plan);
}
