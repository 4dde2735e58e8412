package io.github.waymark.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test that runs with {@code -Dwaymark.it.all=true} only: unit tests show what it is about, and another one of its class shows
 * that Maven comes to it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
        named = "waymark.it.all",
        matches = "true",
        disabledReason = "only with -Dwaymark.it.all=true; unit tests show it too")
@interface InTheFullSet {}
