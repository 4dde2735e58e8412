package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.Source;
import java.util.List;
import java.util.Optional;

/**
 * A call of {@code ServiceLoader.load} or {@code loadInstalled}.
 *
 * @param type the binary name of the class that contains it
 * @param method the method that contains it
 * @param service the binary name of the service; empty if it isn't a class constant
 */
public record ServiceLookup(String type, String method, Optional<String> service) {

    /** Where the code of an archive asks for services. */
    public static List<ServiceLookup> in(Source source) {
        return LookupRules.lookups(source);
    }

    String text() {
        return type + "." + method;
    }
}
