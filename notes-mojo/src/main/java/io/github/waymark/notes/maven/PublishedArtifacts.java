package io.github.waymark.notes.maven;

import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.ReleaseFacts.Artifact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The artifacts of a release that projects use: libraries, bills of materials and plugins that the build publishes. Parents,
 * applications and modules that aren't deployed are left out.
 */
final class PublishedArtifacts {

    private static final Set<String> LIBRARIES = Set.of("jar", "bundle", "ejb");

    private PublishedArtifacts() {}

    /**
     * The artifacts of a release, bills of materials first.
     *
     * @param release the name of the release
     */
    static List<Artifact> of(List<MavenProject> modules, String release) {
        String version = release.replaceFirst("^[vV](?=\\d)", "");
        if (modules.isEmpty() || ReportRelease.versionOf(version).isEmpty()) {
            return List.of();
        }
        String common = modules.get(0).getVersion();
        Set<String> parents = new HashSet<>();
        for (MavenProject module : modules) {
            if (module.getParent() != null) {
                parents.add(module.getParent().getGroupId() + ":"
                        + module.getParent().getArtifactId());
            }
        }
        List<Artifact> artifacts = new ArrayList<>();
        for (MavenProject module : modules) {
            boolean parent = parents.contains(module.getGroupId() + ":" + module.getArtifactId());
            Optional<Artifact.Kind> kind = parent || !isDeployed(module) ? Optional.empty() : kind(module);
            // A module with its own version is released on its own.
            String own = module.getVersion().equals(common) ? version : module.getVersion();
            if (kind.isPresent() && !own.endsWith("-SNAPSHOT")) {
                artifacts.add(new Artifact(kind.get(), module.getGroupId(), module.getArtifactId(), own));
            }
        }
        artifacts.sort(Comparator.comparing(artifact -> artifact.kind() != Artifact.Kind.BOM));
        return artifacts;
    }

    private static Optional<Artifact.Kind> kind(MavenProject module) {
        String packaging = module.getPackaging();
        if (packaging.equals("maven-plugin")) {
            return Optional.of(Artifact.Kind.PLUGIN);
        }
        boolean manages = module.getOriginalModel().getDependencyManagement() != null
                && module.getOriginalModel().getModules().isEmpty();
        if (packaging.equals("bom") || (packaging.equals("pom") && manages)) {
            return Optional.of(Artifact.Kind.BOM);
        }
        return LIBRARIES.contains(packaging) ? Optional.of(Artifact.Kind.LIBRARY) : Optional.empty();
    }

    private static boolean isDeployed(MavenProject module) {
        if (Boolean.parseBoolean(module.getProperties().getProperty("maven.deploy.skip", "false"))) {
            return false;
        }
        Plugin deploy = module.getPlugin("org.apache.maven.plugins:maven-deploy-plugin");
        Object configuration = deploy == null ? null : deploy.getConfiguration();
        Xpp3Dom skip = configuration instanceof Xpp3Dom dom ? dom.getChild("skip") : null;
        return skip == null || !Boolean.parseBoolean(skip.getValue());
    }
}
