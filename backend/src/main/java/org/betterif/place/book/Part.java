package org.betterif.place.book;

import org.jdbi.v3.core.Handle;

/** A part of the book. All parts are read at once and held in memory; what is read is immutable. */
public interface Part<T> {

    T read(Handle handle);
}
