/** Who is behind a request: what a session or a token says, at which issuer, and the person it belongs to. */
@NullMarked
package org.betterif.account.signin;

import org.jspecify.annotations.NullMarked;
