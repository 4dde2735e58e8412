package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.maven.MavenBuild;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Finds an artifact of a family among those that the modules of the build use. */
final class FamilyMembers {

    private final MavenSession session;
    private final RepositorySystem system;
    private @Nullable Set<String> names;

    FamilyMembers(MavenSession session, RepositorySystem system) {
        this.session = session;
        this.system = system;
    }

    Optional<String> find(CoordinatesPattern family) {
        return names().stream()
                .filter(name -> family.matches(Coordinates.parse(name)))
                .findFirst();
    }

    private Set<String> names() {
        if (names == null) {
            Set<String> found = new TreeSet<>();
            if (new MavenBuild(session).project().isPresent()) {
                TreeCollector collector = TreeCollector.plain(system, session.getRepositorySession());
                for (ModuleTree tree : new ModuleTrees(new ReactorModules(session), collector, false).all()) {
                    tree.chosen().stream().map(DependencyUse::name).forEach(found::add);
                }
            }
            names = found;
        }
        return names;
    }
}
