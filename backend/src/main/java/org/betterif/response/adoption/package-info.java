/** Councillors who make an idea their own and are named beside it. It binds nobody and stops no clock. */
@NullMarked
package org.betterif.response.adoption;

import org.jspecify.annotations.NullMarked;
