package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.maven.MavenBuild;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Artifacts that the modules of the build use: of a family in the list, one whose versions can be asked for. */
final class FamilyMembers {

    private final MavenSession session;
    private final RepositorySystem system;
    private @Nullable Set<String> names;

    FamilyMembers(MavenSession session, RepositorySystem system) {
        this.session = session;
        this.system = system;
    }

    Optional<String> of(CoordinatesPattern family) {
        return names().stream()
                .filter(name -> family.matches(coordinates(name)))
                .findFirst();
    }

    private Set<String> names() {
        if (names == null) {
            Set<String> found = new TreeSet<>();
            if (new MavenBuild(session).project().isPresent()) {
                TreeCollector collection = TreeCollector.plain(system, session.getRepositorySession());
                for (ModuleTree tree : new ModuleTrees(new ReactorModules(session), collection, false).all()) {
                    tree.chosen().stream().map(DependencyUse::name).forEach(found::add);
                }
            }
            names = found;
        }
        return names;
    }

    static CoordinatesPattern pattern(String text) {
        try {
            return CoordinatesPattern.parse(text.strip());
        } catch (MalformedException e) {
            throw new ProblemException(
                    new Problem("An option isn't well-formed.", "constraints.only", e.reason() + ".", e.fix()));
        }
    }

    static Coordinates coordinates(Constraint entry) {
        return Coordinates.of(entry.pattern().groupId(), entry.pattern().artifactId());
    }

    private static Coordinates coordinates(String name) {
        int colon = name.indexOf(':');
        return Coordinates.of(name.substring(0, colon), name.substring(colon + 1));
    }
}
