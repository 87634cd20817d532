package org.betterif.call.shown;

import java.util.List;

/** A council's calls are few, so the list comes whole. */
public record CallList(List<CallView> items) {}
