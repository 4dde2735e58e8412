package io.github.waymark.entrypoints.script;

import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The modules that the jars of an application are. */
final class ApplicationModules {

    private static final String AUTOMATIC = "Automatic-Module-Name";

    private final List<Source> jars;

    ApplicationModules(List<Source> jars) {
        this.jars = List.copyOf(jars);
    }

    /**
     * The module with the class of a script.
     *
     * @throws ProblemException if the jar of the class has no module name of its own
     */
    String of(ConsoleScript script) {
        String type = script.target().type().replace('.', '/');
        Optional<Source> jar =
                jars.stream().filter(one -> one.archive().contains(type)).findFirst();
        return jar.flatMap(ApplicationModules::name)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The script " + script.name() + " can't be started on the module path.",
                        script.place().text(),
                        jar.map(Source::artifact).orElse("The class path") + " has no module with "
                                + script.target().type() + ".",
                        "Add a module-info.java or the manifest entry " + AUTOMATIC
                                + " to it, or set -Dentry-points.modulePath=false.")));
    }

    private static Optional<String> name(Source jar) {
        return jar.archive()
                .module()
                .map(module -> module.name())
                .or(() -> Optional.ofNullable(jar.archive().manifest().getValue(AUTOMATIC)));
    }
}
