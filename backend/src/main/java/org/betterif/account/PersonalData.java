package org.betterif.account;

import java.util.List;
import java.util.Map;

/**
 * Each feature that keeps something about people has one bean of this: it lists every column that holds a person, gives
 * the copy that the person may ask for, and erases. A test compares the lists with the database's columns.
 */
public interface PersonalData {

    /** Of what was done for or to a person: the record of it stays. */
    String FORGOTTEN = "set to nobody; the act and its date stay";

    /** @param column {@code table.column} @param onErasure what happens to it, in plain words for the privacy page */
    record Column(String column, String onErasure) {}

    List<Column> columns();

    /** What this feature holds about the person, as plain data. */
    Map<String, Object> copyOf(long personId);

    /** Runs in the transaction of the erasure. */
    void erase(long personId);
}
