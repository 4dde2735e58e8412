package io.github.waymark.constraints.requirements;

/**
 * A dependency, or an entry of dependency management, in the POM of a module.
 *
 * @param module {@code group:artifact} of the module
 * @param version the version or range of the effective POM; empty for none
 * @param scope empty for an entry of dependency management without a scope
 * @param managed whether this is an entry of dependency management
 * @param place {@code file:line}
 */
public record DeclaredDependency(
        String module,
        String group,
        String artifact,
        String type,
        String classifier,
        String version,
        String scope,
        boolean managed,
        String place) {

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }
}
