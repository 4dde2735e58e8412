package io.github.waymark.entrypoints;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a provider, by which {@link Extensions} finds it.
 *
 * <p>The annotations of the same name of {@code jakarta.inject} and {@code javax.inject} have the same effect. Without one of them the
 * name is derived from the class: {@code S3Store} is {@code s3} among the providers of {@code Store}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /** The name; an empty one is the same as no annotation. */
    String value();
}
