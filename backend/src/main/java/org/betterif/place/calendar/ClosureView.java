package org.betterif.place.calendar;

import java.time.LocalDate;
import org.betterif.place.book.Listed;
import org.betterif.shared.LocalisedText;

public record ClosureView(long id, LocalDate day, LocalisedText name, long version) implements Listed {}
