package org.betterif.place.book;

/** An entry of one of the place's lists, as it is read. */
public interface Listed {

    long id();

    /** What an administrator's {@code If-Match} names. */
    long version();
}
