package org.betterif.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test over real HTTP with a real PostgreSQL and real tokens. All such tests share one running program. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(MailServerResource.class)
@WithTestResource(PushServiceResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiTest {}
