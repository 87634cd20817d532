/** Rules on approvals and points, with a budget or with seats. */
@org.jspecify.annotations.NullMarked
package org.betterif.selection.approval;
