package io.github.waymark.releases.maven;

import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.pom.PomUse;
import io.github.waymark.releases.pom.PomUse.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads from Maven's model what the rules for POMs need. */
final class PomReading {

    private static final String DEPLOY = "org.apache.maven.plugins:maven-deploy-plugin";

    private PomReading() {}

    /**
     * Reads a model.
     *
     * @param completed whether what is missing is added when it is published
     */
    static EffectivePom of(String path, MavenProject project, boolean completed) {
        return new EffectivePom(
                path,
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                project.getPackaging(),
                isDeployed(project),
                completed ? List.of() : missing(project.getModel()),
                uses(project));
    }

    private static boolean isDeployed(MavenProject project) {
        if (Boolean.parseBoolean(project.getProperties().getProperty("maven.deploy.skip"))) {
            return false;
        }
        Plugin plugin = project.getPlugin(DEPLOY);
        return plugin == null
                || !(plugin.getConfiguration() instanceof Xpp3Dom configuration)
                || configuration.getChild("skip") == null
                || !Boolean.parseBoolean(configuration.getChild("skip").getValue());
    }

    /** What Maven Central requires: https://central.sonatype.org/publish/requirements. */
    private static List<String> missing(Model model) {
        List<String> missing = new ArrayList<>();
        addIf(isBlank(model.getName()), "name", missing);
        addIf(isBlank(model.getDescription()), "description", missing);
        addIf(isBlank(model.getUrl()), "url", missing);
        addIf(model.getLicenses().isEmpty(), "licenses", missing);
        addIf(model.getDevelopers().isEmpty(), "developers", missing);
        addIf(model.getScm() == null || isBlank(model.getScm().getUrl()), "scm", missing);
        return missing;
    }

    private static void addIf(boolean condition, String element, List<String> missing) {
        if (condition) {
            missing.add(element);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<PomUse> uses(MavenProject project) {
        List<PomUse> uses = new ArrayList<>();
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            uses.add(use(Kind.PARENT, parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), ""));
        }
        for (Dependency dependency : project.getDependencies()) {
            uses.add(dependency(Kind.DEPENDENCY, dependency));
        }
        for (Plugin plugin : project.getBuildPlugins()) {
            uses.add(use(Kind.PLUGIN, plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), ""));
            for (Dependency dependency : plugin.getDependencies()) {
                uses.add(dependency(Kind.PLUGIN_DEPENDENCY, dependency));
            }
        }
        for (Extension extension : project.getBuildExtensions()) {
            uses.add(
                    use(Kind.EXTENSION, extension.getGroupId(), extension.getArtifactId(), extension.getVersion(), ""));
        }
        return uses;
    }

    private static PomUse dependency(Kind kind, Dependency dependency) {
        boolean usual = dependency.getType() == null || dependency.getType().equals("jar");
        String more = (usual ? "" : ":" + dependency.getType())
                + (dependency.getClassifier() == null
                                || dependency.getClassifier().isEmpty()
                        ? ""
                        : ":" + dependency.getClassifier());
        String scope = dependency.getScope() == null ? "compile" : dependency.getScope();
        return use(
                kind,
                dependency.getGroupId(),
                dependency.getArtifactId() + more,
                dependency.getVersion(),
                kind == Kind.DEPENDENCY ? (dependency.isOptional() ? "optional" : scope) : "");
    }

    private static PomUse use(Kind kind, String group, String artifact, @Nullable String version, String scope) {
        return new PomUse(kind, group + ":" + artifact, version == null ? "" : version, scope);
    }
}
