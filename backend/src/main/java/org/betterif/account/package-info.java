/**
 * Who you are: the person behind a session or a token, roles, the first sign-in, my data, erasure.
 *
 * <p>A person is an issuer and a subject. May import {@code shared} only; every feature may import this.
 */
@NullMarked
package org.betterif.account;

import org.jspecify.annotations.NullMarked;
