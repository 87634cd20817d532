package org.betterif.place.book;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** A row of one of the place's tables. */
public record Row(ResultSet columns) {

    public LocalisedText both(String column) throws SQLException {
        return new LocalisedText(columns.getString(column + "_en"), columns.getString(column + "_cy"));
    }

    public @Nullable LocalisedText maybeBoth(String column) throws SQLException {
        return columns.getString(column + "_en") == null ? null : both(column);
    }

    /** In order, so that equal books give equal bytes. */
    public Set<Long> ids(String column) throws SQLException {
        return Collections.unmodifiableSet(new TreeSet<>(List.of((Long[]) array(column))));
    }

    public List<String> words(String column) throws SQLException {
        return List.of((String[]) array(column));
    }

    private Object array(String column) throws SQLException {
        Array array = columns.getArray(column);
        return array.getArray();
    }
}
