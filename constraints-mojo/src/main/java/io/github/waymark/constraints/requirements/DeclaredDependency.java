package io.github.waymark.constraints.requirements;

/**
 * A dependency as a module's own POM has it.
 *
 * @param module {@code group:artifact} of the module
 * @param version the version or range in force, after inheritance and properties; empty where there is none
 * @param scope empty for a managed one without a scope
 * @param managed whether it is an entry of dependency management, not a dependency
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
