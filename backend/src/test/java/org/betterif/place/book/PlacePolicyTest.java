package org.betterif.place.book;

import org.betterif.testing.PermissionTable;
import org.betterif.testing.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlacePolicyTest {

    private static final PermissionTable TABLE = PermissionTable.of("place");

    @Test
    void only_an_administrator_keeps_the_place() {
        TABLE.row(
                        "keep the council's texts, areas, topics, services, closures, pre-election periods, right doors",
                        PlacePolicy::mayKeep)
                .allowedFor(Who.ADMINISTRATOR);
    }

    @AfterAll
    static void write() {
        TABLE.write();
    }
}
