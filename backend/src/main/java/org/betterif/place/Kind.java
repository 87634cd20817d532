package org.betterif.place;

import java.util.List;

/** The lists an administrator keeps. */
enum Kind {
    AREA(Area.class),
    TOPIC(Topic.class),
    SERVICE(Service.class),
    CLOSURE(Closure.class),
    PRE_ELECTION(PreElection.class),
    RIGHT_DOOR(RightDoor.class);

    private final Class<? extends Entry<?>> entity;

    Kind(Class<? extends Entry<?>> entity) {
        this.entity = entity;
    }

    Class<? extends Entry<?>> entity() {
        return entity;
    }

    List<? extends Listed> in(PlaceBook book) {
        return switch (this) {
            case AREA -> book.areas();
            case TOPIC -> book.topics();
            case SERVICE -> book.services();
            case CLOSURE -> book.closures();
            case PRE_ELECTION -> book.periods();
            case RIGHT_DOOR -> book.rightDoors();
        };
    }

    /** Without the last area or topic nobody could place an idea. */
    boolean neededAtLeastOnce() {
        return this == AREA || this == TOPIC;
    }
}
