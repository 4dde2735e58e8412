package io.github.waymark.entrypoints.check;

import java.util.Optional;

/**
 * A call of {@code ServiceLoader.load} or {@code loadInstalled}.
 *
 * @param type the binary name of the class that contains it
 * @param method the method that contains it
 * @param service the binary name of the service; empty if it isn't a class constant
 */
public record ServiceLookup(String type, String method, Optional<String> service) {

    String text() {
        return type + "." + method;
    }
}
