/**
 * Who you are, in the words every feature uses: who asks, people, roles, and what each feature owes a person's data.
 *
 * <p>A person is an issuer and a subject. {@code account.signin} says who is behind a request, {@code account.person} keeps
 * people and what they do with their account. May import {@code shared} only; every feature may import this.
 */
@NullMarked
package org.betterif.account;

import org.jspecify.annotations.NullMarked;
