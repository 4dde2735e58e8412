package io.github.waymark.entrypoints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a class is a provider of services.
 *
 * <p>The goal {@code entry-points:generate} reads it from the class file and writes {@code META-INF/services}. At run time it has no
 * effect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Provides {

    /** The services that the class is a provider of. */
    Class<?>[] value();
}
