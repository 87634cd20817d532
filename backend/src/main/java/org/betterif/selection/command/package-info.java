/** The commands {@code select} and {@code draw}, which need neither database nor identity provider. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.command;
