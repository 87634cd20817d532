/** Where the data lives: the embedded PostgreSQL when no database is configured. */
@NullMarked
package org.betterif.shared.database;

import org.jspecify.annotations.NullMarked;
