package org.betterif.place.book;

/** An entry of one of the place's lists, as it is kept. @param <P> what an administrator writes */
public interface Entry<P> {

    long id();

    long version();

    void write(P plan);
}
