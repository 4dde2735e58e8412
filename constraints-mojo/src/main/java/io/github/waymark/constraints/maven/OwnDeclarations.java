package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.requirements.DeclaredDependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The dependencies in the POM of a module, with the versions of the effective POM. */
final class OwnDeclarations {

    private final MavenProject project;
    private final Path root;

    OwnDeclarations(MavenProject project, Path root) {
        this.project = project;
        this.root = root;
    }

    /** Dependencies and managed dependencies, without imported BOMs. */
    List<DeclaredDependency> all() {
        Model own = project.getOriginalModel();
        List<DeclaredDependency> all = new ArrayList<>();
        add(own.getDependencies(), project.getDependencies(), false, all);
        DependencyManagement management = own.getDependencyManagement();
        DependencyManagement effective = project.getDependencyManagement();
        if (management != null && effective != null) {
            List<Dependency> entries = management.getDependencies().stream()
                    .filter(entry -> !"import".equals(entry.getScope()))
                    .toList();
            add(entries, effective.getDependencies(), true, all);
        }
        return all;
    }

    private void add(List<Dependency> own, List<Dependency> effective, boolean managed, List<DeclaredDependency> all) {
        Map<String, Dependency> byKey = new HashMap<>();
        effective.forEach(dependency -> byKey.putIfAbsent(dependency.getManagementKey(), dependency));
        for (Dependency dependency : own) {
            // If the key contains a property, the dependency is not found in the effective model.
            Dependency declared = byKey.getOrDefault(dependency.getManagementKey(), dependency);
            all.add(new DeclaredDependency(
                    project.getGroupId() + ":" + project.getArtifactId(),
                    text(declared.getGroupId()),
                    text(declared.getArtifactId()),
                    text(declared.getType()),
                    text(declared.getClassifier()),
                    text(declared.getVersion()),
                    managed
                            ? text(dependency.getScope())
                            : declared.getScope() == null ? "compile" : declared.getScope(),
                    managed,
                    PomPlaces.place(location(dependency), project, root)));
        }
    }

    private static @Nullable InputLocation location(Dependency dependency) {
        InputLocation location = dependency.getLocation("artifactId");
        return location == null ? dependency.getLocation("") : location;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
