/** The public pages of councillors, which they write themselves. */
@NullMarked
package org.betterif.account.councillor;

import org.jspecify.annotations.NullMarked;
