package io.github.waymark.classfile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code module-info} declares about services.
 *
 * @param name of the module
 * @param provides the binary names of providers by service, in their order
 * @param uses the binary names of services
 * @param exports the names of exported packages, with dots
 */
public record DeclaredModule(String name, Map<String, List<String>> provides, Set<String> uses, Set<String> exports) {

    public DeclaredModule {
        uses = Set.copyOf(uses);
        exports = Set.copyOf(exports);
    }
}
