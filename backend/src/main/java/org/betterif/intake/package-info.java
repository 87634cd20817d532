/**
 * What other platforms recorded, brought in: petitions, proposals, threads, answers. A command, no endpoint: {@code import
 * SOURCE DIRECTORY}. Run twice, nothing doubles; a broken line is reported with its number and the rest goes on. Imported
 * history starts no clock and sends nothing.
 *
 * <p>Ideas, comments and answers belong to their features and enter through their directories. What has no place there (the
 * state in the words of that platform, a refusal and its reason, dates of debates) is kept in {@code origin} and shown on the
 * idea's page. {@code file} reads files of many lines.
 *
 * <p>At the edge: may use any feature's directory; nobody imports it. How to write another importer: {@code docs/intake.md}.
 */
@NullMarked
package org.betterif.intake;

import org.jspecify.annotations.NullMarked;
