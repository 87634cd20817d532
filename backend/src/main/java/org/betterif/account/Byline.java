package org.betterif.account;

import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** How a person appears in public: name, badge, and for officials their role. Nothing that identifies further. */
public record Byline(String name, Badge badge, @Nullable LocalisedText roleTitle) {}
